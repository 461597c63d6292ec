package org.dacheng.okr.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.CycleName;

/**
 * A quarter of the year.
 *
 * @param back number of quarters before the current one
 */
record SampleQuarter(String id, int back, LocalDate startsOn, LocalDate endsOn, LocalDate today) {

    /** The day of the running quarter for which the file is written. */
    private static final int DAY_OF_THE_FILE = 52;

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static SampleQuarter before(LocalDate today, int back) {
        LocalDate start = today.with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(3L * back);
        return new SampleQuarter(Ids.next(), back, start, start.plusMonths(3).minusDays(1), today);
    }

    LocalText name() {
        return CycleName.of(CycleKind.QUARTER, startsOn, endsOn).orElseThrow();
    }

    boolean running() {
        return back == 0;
    }

    /** Elapsed days relative to {@link #DAY_OF_THE_FILE}; 1 for a past quarter. */
    double pace() {
        return running() ? (double) elapsed() / DAY_OF_THE_FILE : 1;
    }

    long elapsed() {
        return ChronoUnit.DAYS.between(startsOn, today);
    }

    LocalDate day(int day) {
        return startsOn.plusDays(Math.round(day * Math.min(pace(), 1.7)));
    }

    /** A minute in working hours of the day, always the same one for the same seed. */
    Instant at(int day, int seed) {
        LocalTime time = LocalTime.of(9, 0).plusMinutes(Math.floorMod(seed * 37, 520));
        return day(day).atTime(time).atZone(ZONE).toInstant();
    }
}
