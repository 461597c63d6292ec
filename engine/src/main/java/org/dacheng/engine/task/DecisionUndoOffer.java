package org.dacheng.engine.task;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.engine.state.LastDecision;
import org.jspecify.annotations.Nullable;

/**
 * The undo button shown after a decision.
 *
 * @param address target of the post
 * @param fields posted fields
 * @param inPlace the response is inserted into the page instead of replacing it
 */
record DecisionUndoOffer(String address, List<HiddenField> fields, boolean inPlace) implements Serializable {

    /** A hidden field. */
    record HiddenField(String name, String value) implements Serializable {}

    /** Offer for one decision on a page. */
    static DecisionUndoOffer of(String taskId, String requestId, @Nullable String from, boolean inPlace) {
        List<HiddenField> fields = new ArrayList<>();
        fields.add(new HiddenField("request", requestId));
        if (from != null) {
            fields.add(new HiddenField("from", from));
        }
        return new DecisionUndoOffer("/tasks/" + taskId + "/undo", List.copyOf(fields), inPlace);
    }

    /** Offer for a batch of approvals. */
    static DecisionUndoOffer of(List<String> taskIds, TaskFilter filter) {
        List<HiddenField> fields = new ArrayList<>();
        taskIds.forEach(id -> fields.add(new HiddenField("task", id)));
        filter.each((name, value) -> fields.add(new HiddenField(name, value)));
        return new DecisionUndoOffer("/inbox/approvals/undo", List.copyOf(fields), false);
    }

    /** How long it is offered, in seconds. */
    public long seconds() {
        return LastDecision.OFFERED.toSeconds();
    }
}
