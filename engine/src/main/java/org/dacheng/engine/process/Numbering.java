package org.dacheng.engine.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How requests are numbered: {@code QJ-20260301-0007}.
 *
 * @param date pattern of the middle part, such as {@code yyyyMMdd}; numbers begin at 1 whenever it changes; empty for
 *     none
 * @param digits at least so many in the last part
 */
public record Numbering(String prefix, String date, int digits) {

    /** The part that numbers are counted under. */
    public String series(LocalDate day) {
        return date.isEmpty() ? prefix : prefix + "-" + day.format(DateTimeFormatter.ofPattern(date, Locale.ROOT));
    }

    public String number(String series, long count) {
        String text = Long.toString(count);
        return series + "-" + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
