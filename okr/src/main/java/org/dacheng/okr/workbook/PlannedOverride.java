package org.dacheng.okr.workbook;

import java.math.BigDecimal;
import org.dacheng.base.excel.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Progress of an objective that a workbook sets by hand.
 *
 * @param progress null to compute it again
 */
record PlannedOverride(
        SheetRow row, PlannedObjective objective, @Nullable BigDecimal progress, String reason) {}
