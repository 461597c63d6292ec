package org.dacheng.engine.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.forms.answer.FieldRight;
import org.jspecify.annotations.Nullable;

/**
 * A request as shown to one person.
 *
 * @param number number by the numbering of the process, such as {@code QJ-20260301-0007}
 * @param enteredBy who filled it in for the submitter; null if that was the submitter
 * @param data canonical form data, without fields the actor may not see
 * @param rights what the actor may do with each field now; {@code edit} only at an open task of the actor
 * @param active ids of the nodes where the request waits
 * @param visited node ids the request went through, in order
 * @param done ids of completed nodes; fewer than visited when the request was sent back or stopped
 * @param stopped ids of the nodes where the request waited when it ended
 * @param mine the actor's open task on it, if any
 * @param can operations open to the actor
 */
public record RequestView(
        String id,
        String number,
        LocalText title,
        String processKey,
        LocalText processName,
        String icon,
        int processVersion,
        String formVersionId,
        String submitterId,
        @Nullable String enteredBy,
        RequestStatus status,
        Instant submittedAt,
        @Nullable Instant endedAt,
        Map<String, @Nullable Object> data,
        Map<String, FieldRight> rights,
        List<String> active,
        List<String> visited,
        List<String> done,
        List<String> stopped,
        @Nullable OpenTask mine,
        PermittedActions can) {

    /**
     * The actor's open task.
     *
     * @param backTo nodes it may be sent back to, nearest first
     * @param opinionRequired a refusal needs a comment
     * @param refusals possible targets of a refusal, the default first
     */
    public record OpenTask(
            String id,
            String nodeId,
            LocalText nodeName,
            boolean resubmission,
            List<NodeRef> backTo,
            boolean opinionRequired,
            List<RefusalTarget> refusals) {}

    /** A node by id and name. */
    public record NodeRef(String id, LocalText name) {}

    /**
     * Operations open to the actor now.
     *
     * @param fillInAgain a new request may begin with the answers of this one
     */
    public record PermittedActions(
            boolean withdraw, boolean resubmit, boolean comment, boolean remind, boolean fillInAgain) {}
}
