package org.dacheng.engine.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Input of a decision.
 *
 * @param data changed answers of fields that the node makes editable; empty if nothing changed
 * @param requestId id of the request shown to the decider, null without a page; a task of another request is not
 *     decided
 */
public record DecisionInput(
        @Nullable String comment,
        Map<String, ? extends @Nullable Object> data,
        @Nullable String requestId) {

    public DecisionInput(@Nullable String comment, Map<String, ? extends @Nullable Object> data) {
        this(comment, data, null);
    }

    /** Input with a comment only. */
    public static DecisionInput of(@Nullable String comment) {
        return new DecisionInput(comment, Map.of());
    }

    boolean isOfAnother(String decidedRequest) {
        return requestId != null && !requestId.equals(decidedRequest);
    }
}
