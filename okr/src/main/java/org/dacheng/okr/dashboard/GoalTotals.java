package org.dacheng.okr.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dacheng.okr.measure.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * Totals over objectives and people, of a department or of everything.
 *
 * @param progressSum sum of the progress of objectives, each 0 to 1
 * @param unsure objectives without a check-in
 * @param people active people
 * @param covered those among them with an objective
 */
public record GoalTotals(
        int objectives,
        BigDecimal progressSum,
        int onTrack,
        int atRisk,
        int offTrack,
        int unsure,
        int people,
        int covered) {

    static final GoalTotals NONE = new GoalTotals(0, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0);

    private static final int PLACES = 6;

    static GoalTotals ofPerson(boolean covered) {
        return new GoalTotals(0, BigDecimal.ZERO, 0, 0, 0, 0, 1, covered ? 1 : 0);
    }

    static GoalTotals ofObjective(BigDecimal progress, @Nullable Confidence confidence) {
        return new GoalTotals(
                1,
                progress,
                confidence == Confidence.ON_TRACK ? 1 : 0,
                confidence == Confidence.AT_RISK ? 1 : 0,
                confidence == Confidence.OFF_TRACK ? 1 : 0,
                confidence == null ? 1 : 0,
                0,
                0);
    }

    GoalTotals plus(GoalTotals other) {
        return new GoalTotals(
                objectives + other.objectives,
                progressSum.add(other.progressSum),
                onTrack + other.onTrack,
                atRisk + other.atRisk,
                offTrack + other.offTrack,
                unsure + other.unsure,
                people + other.people,
                covered + other.covered);
    }

    /** Average progress, 0 to 1. */
    public BigDecimal progress() {
        return share(progressSum, objectives);
    }

    /** Share of the people who have an objective, 0 to 1. */
    public BigDecimal coverage() {
        return share(BigDecimal.valueOf(covered), people);
    }

    private static BigDecimal share(BigDecimal part, int whole) {
        return whole == 0 ? BigDecimal.ZERO : part.divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }
}
