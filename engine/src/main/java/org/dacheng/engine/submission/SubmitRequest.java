package org.dacheng.engine.submission;

import java.util.List;
import java.util.Map;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Command to start a process.
 *
 * @param data raw answers by field key
 * @param chosen people chosen by the submitter, by node id
 * @param idempotencyKey the same key of the same person with the same content returns the same request; compared
 *     exactly; null for a new request with each call
 * @param submitter id of the person for whom the actor submits it; null for the actor
 */
public record SubmitRequest(
        String process,
        Map<String, ? extends @Nullable Object> data,
        Map<String, List<String>> chosen,
        @Nullable String idempotencyKey,
        @Nullable String submitter) {

    /** For the actor. */
    public SubmitRequest(
            String process,
            Map<String, ? extends @Nullable Object> data,
            Map<String, List<String>> chosen,
            @Nullable String idempotencyKey) {
        this(process, data, chosen, idempotencyKey, null);
    }

    /** Id of the person whose request it is. */
    String submitterId(Actor actor) {
        return submitter == null ? actor.personId() : submitter;
    }
}
