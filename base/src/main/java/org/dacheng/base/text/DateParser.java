package org.dacheng.base.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses dates and instants as people and API clients write them. Dates that do not exist, such as 30 February, times
 * skipped by a clock change, and years that one of the databases cannot store are refused.
 */
public final class DateParser {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 9999;

    private static final int MAX_LENGTH = 40;

    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final List<String> DAYS = List.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日");
    private static final List<DateTimeFormatter> TYPED_DAYS =
            DAYS.stream().map(DateParser::strict).toList();
    private static final List<DateTimeFormatter> TYPED_MOMENTS = Stream.concat(
                    Stream.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                    DAYS.stream().map(day -> strict(day + " H:mm[:ss]")))
            .toList();

    /** {@code 2026-03-01}, {@code 2026/3/1}, {@code 2026.3.1} or {@code 2026年3月1日}; null for anything else. */
    public static @Nullable LocalDate day(String typed) {
        LocalDate day = anyDay(typed);
        return day != null && isStorable(day) ? day : null;
    }

    /** {@link #day} without a limit on the year, for callers that check the year themselves. */
    public static @Nullable LocalDate anyDay(String typed) {
        String text = trimmed(typed);
        if (!beginsWithDigit(text)) {
            return null;
        }
        if (ISO_DAY.matcher(text).matches()) {
            return isoDate(text);
        }
        return TYPED_DAYS.stream()
                .flatMap(format -> parsed(format, text, LocalDate::from).stream())
                .findFirst()
                .orElse(null);
    }

    /** Most days are written so, and a formatter takes several times longer to read one. */
    private static @Nullable LocalDate isoDate(String text) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** {@code 2026-03-01}, as API clients send it; null for anything else. */
    public static @Nullable LocalDate isoDay(String text) {
        return text.length() == 10
                ? parsed(DateTimeFormatter.ISO_LOCAL_DATE, text, LocalDate::from).stream()
                        .filter(DateParser::isStorable)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** {@code 09:30} or {@code 9:30:15}; null for anything else. */
    public static @Nullable LocalTime time(String typed) {
        return parsed(strict("H:mm[:ss]"), trimmed(typed), LocalTime::from).stream()
                .findFirst()
                .orElse(null);
    }

    /** A day and a time with a blank or {@code T} between them, without a zone; null for anything else. */
    public static @Nullable LocalDateTime dayAndTime(String typed) {
        String text = trimmed(typed);
        if (!beginsWithDigit(text)) {
            return null;
        }
        return TYPED_MOMENTS.stream()
                .flatMap(format -> parsed(format, text, LocalDateTime::from).stream())
                .filter(moment -> isStorable(moment.toLocalDate()))
                .findFirst()
                .orElse(null);
    }

    /** {@link #dayAndTime} in the zone, the start of a day, or an instant with its offset; null for anything else. */
    public static @Nullable Instant moment(String typed, ZoneId zone) {
        Instant named = instant(trimmed(typed));
        LocalDateTime local = named == null ? dayAndTime(typed) : null;
        LocalDate day = named == null && local == null ? day(typed) : null;
        if (day != null) {
            return day.atStartOfDay(zone).toInstant();
        }
        return local == null ? named : at(local, zone);
    }

    /** The instant at which clocks of the zone show this; null when they skip it or it cannot be stored. */
    public static @Nullable Instant at(LocalDateTime local, ZoneId zone) {
        boolean shown = isStorable(local.toLocalDate())
                && !zone.getRules().getValidOffsets(local).isEmpty();
        return shown ? storableOrNull(local.atZone(zone).toInstant()) : null;
    }

    /** {@code 2026-03-01T01:30:00Z} or with another offset; null for anything else. */
    public static @Nullable Instant instant(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        List<OffsetDateTime> read = parsed(DateTimeFormatter.ISO_OFFSET_DATE_TIME, text, OffsetDateTime::from);
        return read.isEmpty() ? null : storableOrNull(read.get(0).toInstant());
    }

    /** True for a day that both databases can store. */
    public static boolean isStorable(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static @Nullable Instant storableOrNull(Instant moment) {
        return isStorable(moment.atOffset(ZoneOffset.UTC).toLocalDate()) ? moment : null;
    }

    private static String trimmed(String typed) {
        return typed.length() > MAX_LENGTH ? "" : NumberParser.ascii(typed).strip();
    }

    /** Limits and answers are often empty; every format that refuses them costs an exception. */
    private static boolean beginsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static <T> List<T> parsed(DateTimeFormatter format, String text, TemporalQuery<T> query) {
        try {
            return List.of(format.parse(text, query));
        } catch (DateTimeException other) {
            return List.of();
        }
    }

    private DateParser() {}
}
