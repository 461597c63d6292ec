package org.dacheng.okr.cycle;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.enums.EnumKeys;
import org.jspecify.annotations.Nullable;

/** Form fields of a cycle. */
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
     * Defaults for a new cycle: the first quarter after this day that is not planned yet.
     *
     * @param cycles all cycles, newest first; check-in days and processes are taken from the newest
     */
    static CycleForm next(LocalDate today, List<CycleView> cycles) {
        LocalDate start = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
        while (isTaken(start, cycles)) {
            start = start.plusMonths(3);
        }
        CycleView latest = cycles.isEmpty() ? null : cycles.get(0);
        LocalText name = name(start);
        return new CycleForm(
                name.zh(),
                name.en(),
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

    private static LocalText name(LocalDate start) {
        return CycleName.of(CycleKind.QUARTER, start, start.plusMonths(3).minusDays(1))
                .orElseThrow();
    }

    private static boolean isTaken(LocalDate start, List<CycleView> cycles) {
        LocalDate end = start.plusMonths(3).minusDays(1);
        return cycles.stream()
                .anyMatch(one -> CycleCheck.sharesName(one, name(start))
                        || (one.kind() == CycleKind.QUARTER
                                && !one.startsOn().isAfter(end)
                                && !start.isAfter(one.endsOn())));
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
        List<Violation> violations = new ArrayList<>();
        LocalDate start = day("/startsOn", startsOn, violations);
        LocalDate end = day("/endsOn", endsOn, violations);
        CycleKind chosen = kindChosen(violations);
        int days = days(violations);
        CycleSchedule schedule = new CycleSchedule(
                dayOrNone("/writingUntil", writingUntil, violations),
                dayOrNone("/scoringUntil", scoringUntil, violations),
                Arrays.stream(ReminderKind.values())
                        .filter(each -> reminds(EnumKeys.of(each)))
                        .collect(Collectors.toSet()));
        if (start == null || end == null || chosen == null || !violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new CycleCommand(
                named(CycleName.of(chosen, start, end)),
                chosen,
                start,
                end,
                days,
                orNull(agreementProcess),
                orNull(alignmentProcess),
                schedule);
    }

    /** An empty name is derived from the days; if that is not possible, the Chinese name is required. */
    private LocalText named(Optional<LocalText> byDays) {
        String chinese = text(nameZh).isEmpty() ? byDays.map(LocalText::zh).orElse("") : text(nameZh);
        if (chinese.isEmpty()) {
            throw InvalidInput.of("/nameZh", "okr.cycles.name-missing");
        }
        String english = text(nameEn).isEmpty() ? byDays.map(LocalText::en).orElse(chinese) : text(nameEn);
        return new LocalText(chinese, english);
    }

    private @Nullable CycleKind kindChosen(List<Violation> violations) {
        for (CycleKind each : CycleKind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        violations.add(new Violation("/kind", Message.of("okr.cycles.choose-kind")));
        return null;
    }

    private int days(List<Violation> violations) {
        Integer days = NumberParser.wholeNumber(text(checkInDays));
        if (days == null) {
            violations.add(new Violation("/checkInDays", Message.of("okr.cycles.whole-days")));
        }
        return days == null ? 0 : days;
    }

    private static List<String> words(Set<ReminderKind> kinds) {
        return kinds.stream().map(EnumKeys::of).toList();
    }

    private static @Nullable LocalDate dayOrNone(String pointer, @Nullable String text, List<Violation> violations) {
        return text(text).isEmpty() ? null : day(pointer, text, violations);
    }

    private static @Nullable LocalDate day(String pointer, @Nullable String text, List<Violation> violations) {
        LocalDate day = DateParser.day(text(text));
        if (day == null) {
            violations.add(new Violation(pointer, Message.of("okr.cycles.choose-day")));
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
