package org.dacheng.engine.event;

import java.util.List;
import java.util.Map;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The request was submitted, or resubmitted after it was sent back; published before the other events of the same step.
 * For modules whose objects the answers refer to; people are notified if someone else submitted it for them.
 *
 * @param actor the submitter, or the person who filled it in for the submitter
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
        return List.of(request.submitterId());
    }
}
