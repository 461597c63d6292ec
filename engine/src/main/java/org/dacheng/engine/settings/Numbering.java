package org.dacheng.engine.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Format of request numbers such as {@code QJ-20260301-0007}.
 *
 * @param date pattern of the middle part, such as {@code yyyyMMdd}; counting restarts at 1 whenever it changes; empty
 *     for none
 * @param digits minimum number of digits of the last part
 */
public record Numbering(String prefix, String date, int digits) {

    /** The series of a day: numbers are counted separately per series. */
    public String series(LocalDate day) {
        return date.isEmpty() ? prefix : prefix + "-" + day.format(DateTimeFormatter.ofPattern(date, Locale.ROOT));
    }

    /** True if numbers can contain the date by its pattern. */
    public boolean hasReadableDate() {
        try {
            return date.isEmpty() || !series(LocalDate.EPOCH).equals(prefix + "-");
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return false;
        }
    }

    /** The first number of a day, as an example; without a date if its pattern cannot be read. */
    public String first(LocalDate day) {
        return number(hasReadableDate() ? series(day) : prefix, 1);
    }

    /** The number of a request, from its series and its count in the series. */
    public String number(String series, long count) {
        String text = Long.toString(count);
        return series + "-" + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
