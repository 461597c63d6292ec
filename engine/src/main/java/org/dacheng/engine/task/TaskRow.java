package org.dacheng.engine.task;

import java.time.Instant;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.list.RequestRow;
import org.jspecify.annotations.Nullable;

/**
 * A task as a line of the inbox or of done.
 *
 * @param nodeName of the node it belongs to
 * @param batchApproval it may be approved together with others, without being opened
 * @param onBehalfOf whose deputy the actor is here, or null
 * @param outcome null while open
 * @param givenAt since when it waits
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
