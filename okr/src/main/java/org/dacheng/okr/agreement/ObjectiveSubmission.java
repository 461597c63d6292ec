package org.dacheng.okr.agreement;

import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/**
 * One submission of objectives.
 *
 * @param requestId null while its request is being created, and when the cycle has no process
 */
record ObjectiveSubmission(
        String id,
        String cycleId,
        Owner owner,
        String submittedBy,
        @Nullable String requestId,
        SubmissionSnapshot content) {}
