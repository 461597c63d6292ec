package org.dacheng.okr.cycle;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.dacheng.base.text.LocalText;

/** Default names of cycles that last exactly one month, two months, quarter, half-year or year of the calendar. */
public final class CycleName {

    private static final String NUMBERS = "一二三四";

    /** Such as {@code 2027 年第一季度} and {@code 2027 Q1}; empty when the days do not match the kind. */
    public static Optional<LocalText> of(CycleKind kind, LocalDate startsOn, LocalDate endsOn) {
        int months = months(kind);
        boolean fits = months > 0
                && startsOn.getDayOfMonth() == 1
                && (startsOn.getMonthValue() - 1) % months == 0
                && startsOn.plusMonths(months).minusDays(1).equals(endsOn);
        return fits ? Optional.of(named(kind, startsOn)) : Optional.empty();
    }

    private static int months(CycleKind kind) {
        return switch (kind) {
            case MONTH -> 1;
            case TWO_MONTHS -> 2;
            case QUARTER -> 3;
            case HALF -> 6;
            case YEAR -> 12;
            case CUSTOM -> 0;
        };
    }

    private static LocalText named(CycleKind kind, LocalDate startsOn) {
        int year = startsOn.getYear();
        int month = startsOn.getMonthValue();
        int part = (month - 1) / Math.max(1, months(kind));
        return switch (kind) {
            case MONTH -> new LocalText(year + " 年 " + month + " 月", english(month) + " " + year);
            case TWO_MONTHS ->
                new LocalText(
                        year + " 年 " + month + "–" + (month + 1) + " 月",
                        english(month) + "–" + english(month + 1) + " " + year);
            case QUARTER -> new LocalText(year + " 年第" + NUMBERS.charAt(part) + "季度", year + " Q" + (part + 1));
            case HALF -> new LocalText(year + " 年" + (part == 0 ? "上半年" : "下半年"), year + " H" + (part + 1));
            case YEAR, CUSTOM -> new LocalText(year + " 年", String.valueOf(year));
        };
    }

    private static String english(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private CycleName() {}
}
