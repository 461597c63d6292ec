package org.dacheng.okr.workbook;

import org.dacheng.base.excel.SheetRow;
import org.jspecify.annotations.Nullable;

/** An alignment in a workbook. */
record PlannedAlignment(
        SheetRow row,
        PlannedObjective child,
        PlannedObjective parent,
        @Nullable PlannedKeyResult parentResult) {}
