package org.dacheng.people.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The schedule that ships, day by day where it matters. */
@DatabaseTest
class WorkingCalendarTests {

    @Autowired
    WorkingCalendar calendar;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-01-01, false", // New Year's Day, a Wednesday
        "2025-01-26, true", // Sunday made up for Spring Festival
        "2025-02-04, false", // last day of Spring Festival, a Tuesday
        "2025-02-05, true",
        "2025-10-08, false", // National Day and Mid-Autumn together
        "2025-10-11, true", // Saturday made up
        "2026-01-02, false",
        "2026-01-04, true", // Sunday made up for New Year
        "2026-02-14, true",
        "2026-02-16, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-05-05, false",
        "2026-05-09, true",
        "2026-06-19, false",
        "2026-09-25, false",
        "2026-09-20, true",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-11-21, false", // a plain Saturday
        "2026-11-23, true", // a plain Monday
        "2030-01-01, true" // no schedule yet: a plain Tuesday
    })
    void knowsHolidaysAndMakeUpDays(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{0} {1} to {2} {3}: {4}")
    @CsvSource({
        "2026-03-02, false, 2026-03-02, false, 1",
        "2026-03-02, true,  2026-03-02, false, 0.5",
        "2026-03-02, false, 2026-03-02, true,  0.5",
        "2026-03-02, true,  2026-03-02, true,  0", // from noon until noon is nothing
        "2026-03-02, true,  2026-03-04, false, 2.5",
        "2026-03-02, true,  2026-03-04, true,  2",
        "2026-03-06, false, 2026-03-09, false, 2", // over a weekend
        "2026-03-07, true,  2026-03-08, true,  0", // within a weekend
        "2026-03-07, true,  2026-03-09, false, 1", // the half day is a Saturday
        "2026-02-13, false, 2026-02-24, false, 3", // Friday, make-up Saturday, nine holidays, Tuesday
        "2026-02-14, true,  2026-02-14, false, 0.5", // half a make-up day
        "2026-03-02, false, 2026-03-01, false, 0",
        "2026-01-01, false, 2026-12-31, false, 248" // 261 weekdays, 20 of them holidays, 7 make-up days
    })
    void countsWorkingDays(LocalDate from, boolean fromAfternoon, LocalDate to, boolean untilNoon, BigDecimal days) {
        assertThat(calendar.workingDays(from, fromAfternoon, to, untilNoon)).isEqualByComparingTo(days);
    }

    @Test
    void knowsTheHolidaysOfYearsThatHaveSome() {
        assertThat(calendar.hasHolidays(2026)).isTrue();
        assertThat(calendar.hasHolidays(2031)).isFalse();
    }

    @Test
    void agreesWithCountingDayByDay() {
        Random random = new Random(20261121);
        for (int round = 0; round < 500; round++) {
            LocalDate from = LocalDate.of(2024, 12, 1).plusDays(random.nextInt(800));
            LocalDate to = from.plusDays(random.nextInt(120));
            boolean fromAfternoon = random.nextBoolean();
            boolean untilNoon = random.nextBoolean();

            BigDecimal days = calendar.workingDays(from, fromAfternoon, to, untilNoon);

            assertThat(days)
                    .as("%s %s to %s %s", from, fromAfternoon, to, untilNoon)
                    .isEqualByComparingTo(dayByDay(from, fromAfternoon, to, untilNoon));
        }
    }

    private BigDecimal dayByDay(LocalDate from, boolean fromAfternoon, LocalDate to, boolean untilNoon) {
        int halves = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean morning = !(fromAfternoon && day.equals(from));
            boolean afternoon = !(untilNoon && day.equals(to));
            if (calendar.isWorkingDay(day)) {
                halves += (morning ? 1 : 0) + (afternoon ? 1 : 0);
            }
        }
        return new BigDecimal(halves).divide(new BigDecimal(2));
    }
}
