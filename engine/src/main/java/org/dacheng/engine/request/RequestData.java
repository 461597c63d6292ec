package org.dacheng.engine.request;

import java.time.Instant;
import java.util.Map;
import org.dacheng.engine.state.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * Data of a request for reports.
 *
 * @param versionId version of the process it runs on
 * @param departmentId main department of the submitter at the time of submission
 * @param endedAt null until the request is approved, refused or withdrawn
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
