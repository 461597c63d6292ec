package org.dacheng.okr.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.text.LocalText;

/**
 * Statistics of a cycle; drafts are left out.
 *
 * @param elapsed share of the time that has passed, 0 to 1
 * @param bands number of objectives by progress, in ten bands of a tenth each
 */
public record CycleOverview(GoalTotals all, BigDecimal elapsed, List<Integer> bands, List<DepartmentRow> departments) {

    /** A top-level department, including everything below it. */
    public record DepartmentRow(String id, LocalText name, GoalTotals totals) {}
}
