package org.dacheng.okr.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.text.LocalText;

/**
 * A cycle in figures; drafts are left out.
 *
 * @param elapsed share of the time that is over, 0 to 1
 * @param bands number of objectives by progress, ten bands of a tenth each
 */
public record CycleOverview(GoalTotals all, BigDecimal elapsed, List<Integer> bands, List<Line> departments) {

    /** A department of the first level, with everything below it. */
    public record Line(String id, LocalText name, GoalTotals tally) {}
}
