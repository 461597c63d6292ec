package org.dacheng.okr.change;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleView;
import org.jspecify.annotations.Nullable;

/**
 * Days to compare: from the start of the first to the end of the last.
 *
 * @param first null to compare with the last agreement of each objective
 * @param violations violations of the input; the default days are used instead
 */
record ComparisonPeriod(@Nullable LocalDate first, LocalDate last, List<Violation> violations) {

    static final String AGREED = "agreed";

    /** @param since {@code agreed}, or anything else to use the days */
    static ComparisonPeriod of(@Nullable String since, @Nullable String from, @Nullable String to, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        LocalDate last = day(violations, "/to", to, today);
        LocalDate first = day(violations, "/from", from, monday(last));
        if (AGREED.equals(since)) {
            return new ComparisonPeriod(null, last, List.copyOf(violations));
        }
        if (first.isAfter(last)) {
            violations.add(new Violation("/from", Message.of("okr.changes.from-after-to", last)));
            first = monday(last);
        }
        return new ComparisonPeriod(first, last, List.copyOf(violations));
    }

    /** The Monday before; on a Monday, the Monday of the week before. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    }

    private static LocalDate day(List<Violation> violations, String pointer, @Nullable String text, LocalDate usual) {
        if (text == null || PlainText.isBlank(text)) {
            return usual;
        }
        LocalDate day = DateParser.day(text);
        if (day == null) {
            violations.add(new Violation(pointer, Message.of("okr.cycles.choose-day")));
        }
        return day == null ? usual : day;
    }

    /** The end of the cycle once it is over and takes no check-ins any more, else today. */
    static LocalDate lastDayOf(CycleView cycle, LocalDate today) {
        return today.isAfter(cycle.endsOn()) && !cycle.state().takesCheckIns() ? cycle.endsOn() : today;
    }

    @Nullable
    Instant from(ZoneId zone) {
        return first == null ? null : first.atStartOfDay(zone).toInstant();
    }

    Instant to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000);
    }
}
