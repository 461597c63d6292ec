package org.dacheng.okr.workbook;

import java.util.List;
import org.dacheng.base.excel.job.ImportPreview;

/** All changes of an import. */
record ImportPlan(
        List<PlannedObjective> objectives,
        List<PlannedAlignment> alignments,
        List<PlannedCheckIn> checkIns,
        List<PlannedScore> scores,
        List<PlannedOverride> overrides,
        ImportPreview preview) {}
