package org.dacheng.okr.agreement;

import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/**
 * One time that objectives were submitted.
 *
 * @param requestId null while its request is being made, and when the cycle has no process
 */
record ObjectiveSubmission(
        String id,
        String cycleId,
        Owner owner,
        String submittedBy,
        @Nullable String requestId,
        SubmissionSnapshot content) {}
