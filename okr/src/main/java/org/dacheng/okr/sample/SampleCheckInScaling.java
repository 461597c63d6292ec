package org.dacheng.okr.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.sample.SampleGoalsFile.Result;
import org.dacheng.okr.sample.SampleGoalsFile.Said;

/**
 * Scales the check-ins of the file to the elapsed part of the running quarter, so that the sample data looks current on
 * any day.
 */
final class SampleCheckInScaling {

    private static final int LEAST_DAYS_BETWEEN = 3;

    static List<Said> of(Result result, SampleQuarter quarter) {
        if (!quarter.running()) {
            return result.series();
        }
        List<Said> kept = new ArrayList<>();
        for (Said said : result.series()) {
            boolean apart = kept.isEmpty()
                    || !quarter.day(said.day())
                            .isBefore(
                                    quarter.day(kept.get(kept.size() - 1).day()).plusDays(LEAST_DAYS_BETWEEN));
            if (apart && quarter.day(said.day()).isBefore(quarter.today())) {
                kept.add(scaled(said, result, quarter.pace()));
            }
        }
        return kept;
    }

    private static Said scaled(Said said, Result result, double pace) {
        if (result.kind() == KeyResultKind.YES_NO || Math.abs(pace - 1) < 0.02) {
            return said;
        }
        BigDecimal way = said.value().subtract(result.start()).multiply(BigDecimal.valueOf(pace));
        BigDecimal whole = result.target().subtract(result.start());
        BigDecimal covered = way.abs().min(whole.abs()).multiply(BigDecimal.valueOf(way.signum()));
        BigDecimal value = result.start().add(covered).setScale(result.decimals(), RoundingMode.HALF_UP);
        return new Said(said.day(), value, said.sign(), said.done(), said.next());
    }

    private SampleCheckInScaling() {}
}
