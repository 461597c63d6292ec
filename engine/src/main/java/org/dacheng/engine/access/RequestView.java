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
 * A request as its page shows it.
 *
 * @param number as the process numbers it, such as {@code QJ-20260301-0007}
 * @param data canonical form data, without fields the actor may not see
 * @param rights what the actor may do with each field now; {@code edit} at an open task of theirs alone
 * @param active node ids that wait
 * @param visited node ids the request went through, in order
 * @param done node ids that need no more; fewer than visited when it was sent back or stopped on its way
 * @param stopped node ids that waited when it ended
 * @param mine the actor's open task on it, if any
 * @param can what the actor may do
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
        Can can) {

    /**
     * The actor's open task.
     *
     * @param backTo nodes it may be sent back to, nearest first
     * @param opinionRequired a comment must be written to refuse
     * @param refusals where a refusal may lead, the proposed one first
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

    /** Operations open to the actor now. */
    public record Can(boolean withdraw, boolean resubmit, boolean comment, boolean remind) {}
}
