package org.dacheng.okr.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.sample.SampleGoalsFile.SampleCheckIn;
import org.dacheng.okr.sample.SampleGoalsFile.SampleKeyResult;

/**
 * Scales the check-ins of the file to the elapsed part of the running quarter, so that the sample data looks current on
 * any day.
 */
final class SampleCheckInScaling {

    private static final int MIN_DAYS_BETWEEN = 3;

    static List<SampleCheckIn> of(SampleKeyResult result, SampleQuarter quarter) {
        if (!quarter.running()) {
            return result.series();
        }
        List<SampleCheckIn> kept = new ArrayList<>();
        for (SampleCheckIn checkIn : result.series()) {
            boolean apart = kept.isEmpty()
                    || !quarter.day(checkIn.day())
                            .isBefore(
                                    quarter.day(kept.get(kept.size() - 1).day()).plusDays(MIN_DAYS_BETWEEN));
            if (apart && quarter.day(checkIn.day()).isBefore(quarter.today())) {
                kept.add(scaled(checkIn, result, quarter.pace()));
            }
        }
        return kept;
    }

    private static SampleCheckIn scaled(SampleCheckIn checkIn, SampleKeyResult result, double pace) {
        if (result.kind() == KeyResultKind.YES_NO || Math.abs(pace - 1) < 0.02) {
            return checkIn;
        }
        BigDecimal way = checkIn.value().subtract(result.start()).multiply(BigDecimal.valueOf(pace));
        BigDecimal whole = result.target().subtract(result.start());
        BigDecimal covered = way.abs().min(whole.abs()).multiply(BigDecimal.valueOf(way.signum()));
        BigDecimal value = result.start().add(covered).setScale(result.decimals(), RoundingMode.HALF_UP);
        return new SampleCheckIn(checkIn.day(), value, checkIn.sign(), checkIn.done(), checkIn.next());
    }

    private SampleCheckInScaling() {}
}
