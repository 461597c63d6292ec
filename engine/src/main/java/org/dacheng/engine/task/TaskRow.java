package org.dacheng.engine.task;

import java.time.Instant;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.list.RequestRow;
import org.jspecify.annotations.Nullable;

/**
 * A task as a row of the inbox or done list.
 *
 * @param nodeName name of its node
 * @param batchApproval whether it may be approved in a batch without being opened
 * @param onBehalfOf id of the person whom the actor represents as deputy, or null
 * @param outcome null while open
 * @param givenAt when it was assigned
 */
public record TaskRow(
        String id,
        RequestRow request,
        String nodeId,
        LocalText nodeName,
        boolean resubmission,
        boolean batchApproval,
        @Nullable String onBehalfOf,
        @Nullable Outcome outcome,
        @Nullable String comment,
        Instant givenAt,
        @Nullable Instant decidedAt) {}
