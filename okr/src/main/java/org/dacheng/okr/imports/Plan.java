package org.dacheng.okr.imports;

import java.util.List;

/** Everything an import will do. */
record Plan(
        List<PlannedObjective> objectives,
        List<PlannedAlignment> alignments,
        List<PlannedCheckIn> checkIns,
        List<PlannedScore> scores,
        List<PlannedOverride> overrides,
        Preview preview) {}
