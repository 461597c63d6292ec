package org.dacheng.okr.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.okr.word.Words;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.text.DateParser;
import org.dacheng.people.text.LocalText;
import org.dacheng.people.text.Message;
import org.dacheng.people.text.NumberParser;
import org.dacheng.people.text.PlainText;
import org.jspecify.annotations.Nullable;

/** A cycle as typed. */
record CycleForm(
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String checkInDays,
        @Nullable String agreementProcess,
        @Nullable String alignmentProcess,
        @Nullable String writingUntil,
        @Nullable String scoringUntil,
        @Nullable List<String> reminders) {

    private static final int USUAL_DAYS = 7;
    private static final int USUAL_WEEKS = 2;

    /**
     * The quarter after this day.
     *
     * @param latest what it takes its rhythm and its processes from; null when it is the first
     */
    static CycleForm next(LocalDate today, @Nullable CycleView latest) {
        int months = (today.getMonthValue() - 1) / 3 * 3 + 3;
        LocalDate start = LocalDate.of(today.getYear(), 1, 1).plusMonths(months);
        int quarter = (start.getMonthValue() + 2) / 3;
        return new CycleForm(
                start.getYear() + " 年第 " + quarter + " 季度",
                "Q" + quarter + " " + start.getYear(),
                CycleKind.QUARTER.name(),
                start.toString(),
                start.plusMonths(3).minusDays(1).toString(),
                String.valueOf(latest == null ? USUAL_DAYS : latest.checkInDays()),
                latest == null ? "" : Objects.requireNonNullElse(latest.agreementProcess(), ""),
                latest == null ? "" : Objects.requireNonNullElse(latest.alignmentProcess(), ""),
                start.plusWeeks(USUAL_WEEKS).minusDays(1).toString(),
                start.plusMonths(3).plusWeeks(USUAL_WEEKS).minusDays(1).toString(),
                words(CycleSchedule.usual().reminders()));
    }

    static CycleForm of(CycleView cycle) {
        return new CycleForm(
                cycle.name().zh(),
                cycle.name().en(),
                cycle.kind().name(),
                cycle.startsOn().toString(),
                cycle.endsOn().toString(),
                String.valueOf(cycle.checkInDays()),
                Objects.requireNonNullElse(cycle.agreementProcess(), ""),
                Objects.requireNonNullElse(cycle.alignmentProcess(), ""),
                Objects.toString(cycle.schedule().writingUntil(), ""),
                Objects.toString(cycle.schedule().scoringUntil(), ""),
                words(cycle.schedule().reminders()));
    }

    public boolean reminds(String word) {
        return reminders != null && reminders.contains(word);
    }

    /** @throws InvalidInput with pointers that name the fields of this form */
    CycleCommand command() {
        List<Violation> wrong = new ArrayList<>();
        LocalDate start = day("/startsOn", startsOn, wrong);
        LocalDate end = day("/endsOn", endsOn, wrong);
        CycleKind chosen = kindChosen(wrong);
        int days = days(wrong);
        CycleSchedule schedule = new CycleSchedule(
                dayOrNone("/writingUntil", writingUntil, wrong),
                dayOrNone("/scoringUntil", scoringUntil, wrong),
                Arrays.stream(ReminderKind.values())
                        .filter(each -> reminds(Words.of(each)))
                        .collect(Collectors.toSet()));
        String chinese = text(nameZh);
        if (start == null || end == null || chosen == null || !wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        String english = text(nameEn).isEmpty() ? chinese : text(nameEn);
        return new CycleCommand(
                new LocalText(chinese.isEmpty() ? english : chinese, english),
                chosen,
                start,
                end,
                days,
                orNull(agreementProcess),
                orNull(alignmentProcess),
                schedule);
    }

    private @Nullable CycleKind kindChosen(List<Violation> wrong) {
        for (CycleKind each : CycleKind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        wrong.add(new Violation("/kind", Message.of("okr.cycles.choose-kind")));
        return null;
    }

    private int days(List<Violation> wrong) {
        Integer days = NumberParser.wholeNumber(text(checkInDays));
        if (days == null) {
            wrong.add(new Violation("/checkInDays", Message.of("okr.cycles.whole-days")));
        }
        return days == null ? 0 : days;
    }

    private static List<String> words(Set<ReminderKind> kinds) {
        return kinds.stream().map(Words::of).toList();
    }

    private static @Nullable LocalDate dayOrNone(String pointer, @Nullable String text, List<Violation> wrong) {
        return text(text).isEmpty() ? null : day(pointer, text, wrong);
    }

    private static @Nullable LocalDate day(String pointer, @Nullable String text, List<Violation> wrong) {
        LocalDate day = DateParser.day(text(text));
        if (day == null) {
            wrong.add(new Violation(pointer, Message.of("okr.cycles.choose-day")));
        }
        return day;
    }

    private static String text(@Nullable String text) {
        return PlainText.line(Objects.requireNonNullElse(text, ""));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text(text).isEmpty() ? null : text(text);
    }
}
