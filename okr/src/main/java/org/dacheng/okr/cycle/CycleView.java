package org.dacheng.okr.cycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A cycle.
 *
 * @param endsOn last day, inclusive
 * @param checkInDays a key result without a check-in for longer than this is stale
 * @param agreementProcess process for agreeing on objectives, null when they are agreed as soon as they are
 *     submitted
 * @param alignmentProcess process for deciding alignment requests, null when they are confirmed at once
 */
public record CycleView(
        String id,
        LocalText name,
        CycleKind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        CycleState state,
        int checkInDays,
        @Nullable String agreementProcess,
        @Nullable String alignmentProcess,
        CycleSchedule schedule) {

    /** The same with another state. */
    CycleView in(CycleState now) {
        return new CycleView(
                id, name, kind, startsOn, endsOn, now, checkInDays, agreementProcess, alignmentProcess, schedule);
    }

    /** Share of the cycle that has passed by this day, 0 to 1, four decimals. */
    public BigDecimal elapsed(LocalDate today) {
        long days = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        long over = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(startsOn, today)));
        return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(days), 4, RoundingMode.HALF_UP);
    }
}
