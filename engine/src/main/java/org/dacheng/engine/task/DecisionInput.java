package org.dacheng.engine.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the decider says.
 *
 * @param data changed answers of fields that the node makes editable; empty when nothing changed
 * @param requestId the request that the decider was looking at, null where there was no page; a task of another request
 *     is not decided
 */
public record DecisionInput(
        @Nullable String comment,
        Map<String, ? extends @Nullable Object> data,
        @Nullable String requestId) {

    public DecisionInput(@Nullable String comment, Map<String, ? extends @Nullable Object> data) {
        this(comment, data, null);
    }

    public static DecisionInput of(@Nullable String comment) {
        return new DecisionInput(comment, Map.of());
    }

    boolean isOfAnother(String decidedRequest) {
        return requestId != null && !requestId.equals(decidedRequest);
    }
}
