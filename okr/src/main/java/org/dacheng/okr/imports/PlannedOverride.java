package org.dacheng.okr.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Progress of an objective that a workbook sets by hand.
 *
 * @param progress null lets the formula count again
 */
record PlannedOverride(
        Line line, PlannedObjective objective, @Nullable BigDecimal progress, String reason) {}
