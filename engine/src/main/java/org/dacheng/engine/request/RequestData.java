package org.dacheng.engine.request;

import java.time.Instant;
import java.util.Map;
import org.dacheng.engine.state.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * A request as figures read it.
 *
 * @param versionId version of the process it runs on
 * @param departmentId main department of the submitter when he submitted
 * @param endedAt null until it is approved, refused or withdrawn
 * @param data canonical answers by field key
 */
public record RequestData(
        String id,
        String number,
        String versionId,
        @Nullable String departmentId,
        RequestStatus status,
        Instant submittedAt,
        @Nullable Instant endedAt,
        Map<String, @Nullable Object> data) {}
