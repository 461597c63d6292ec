package org.dacheng.okr.imports;

import org.jspecify.annotations.Nullable;

/** An alignment that a workbook asks for. */
record PlannedAlignment(
        Line line,
        PlannedObjective child,
        PlannedObjective parent,
        @Nullable PlannedResult parentResult) {}
