package org.dacheng.engine.event;

import java.util.List;
import java.util.Map;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Submitted, or submitted again after it was sent back; comes before whatever else the same click led to. It is for the
 * parts of the program whose things the answers name; people need not be told.
 *
 * @param actor the submitter
 * @param formVersionId version of the form that the answers fill in
 * @param data canonical answers by field key
 */
public record RequestSubmitted(
        RequestRef request, Actor actor, String formVersionId, Map<String, @Nullable Object> data)
        implements RequestEvent {

    @Override
    public String actorId() {
        return actor.personId();
    }

    @Override
    public List<String> recipients() {
        return List.of();
    }
}
