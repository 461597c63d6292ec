package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dacheng.people.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What people mean by what they typed: full-width characters, thousands, percent signs, dates in words. */
final class Plain {

    /** Digits of a spreadsheet that are true. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]");

    /** Digits before and behind the point, far beyond what is kept: nobody means 1e999999999. */
    private static final int MOST_DIGITS = 40;

    private static final Pattern BESIDE_DIGITS = Pattern.compile("[\\s\\u00a0,¥$€]");

    private static final List<DateTimeFormatter> MOMENTS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu/M/d H:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu年M月d日 H:mm[:ss]", Locale.ROOT));

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu.M.d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT));

    /** Without spaces, capitals and full-width forms, for comparing names and words. */
    static String key(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(folded).replaceAll("");
    }

    static String stripped(String text) {
        return PlainText.lines(text);
    }

    /** A number, where {@code 50%} is 0.5; null when it is none. */
    static @Nullable BigDecimal number(String text) {
        String bare = BESIDE_DIGITS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        boolean percent = bare.endsWith("%");
        try {
            BigDecimal number = new BigDecimal(percent ? bare.substring(0, bare.length() - 1) : bare);
            boolean meant = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= 2 * MOST_DIGITS;
            return !meant ? null : percent ? number.movePointLeft(2) : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** What a spreadsheet keeps as a binary fraction, as people typed it. */
    static @Nullable BigDecimal digits(String text) {
        BigDecimal number = number(text);
        if (number == null) {
            return null;
        }
        BigDecimal round = number.round(DIGITS).stripTrailingZeros();
        return round.scale() < 0 ? round.setScale(0) : round;
    }

    static @Nullable LocalDate day(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(bare, format);
            } catch (DateTimeException other) {
                continue;
            }
        }
        return null;
    }

    static @Nullable Instant moment(String text, ZoneId zone) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        try {
            return OffsetDateTime.parse(bare).toInstant();
        } catch (DateTimeException local) {
            return moment(bare, day(bare), zone);
        }
    }

    private static @Nullable Instant moment(String bare, @Nullable LocalDate day, ZoneId zone) {
        for (DateTimeFormatter format : MOMENTS) {
            try {
                return LocalDateTime.parse(bare, format).atZone(zone).toInstant();
            } catch (DateTimeException other) {
                continue;
            }
        }
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private Plain() {}
}
