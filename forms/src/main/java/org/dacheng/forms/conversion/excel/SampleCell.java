package org.dacheng.forms.conversion.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.dacheng.base.excel.reader.ReadCell;
import org.dacheng.base.excel.reader.ReadCell.CellKind;
import org.dacheng.base.excel.reader.ReadCell.NumberFormat;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A sample value.
 *
 * @param content what kind of value it is
 * @param text as people read it, with its lines
 * @param currency sign or code at a number that was typed as text, or empty
 * @param formula whether the workbook computes it
 */
record SampleCell(Content content, String text, String currency, boolean formula) {

    /** Significant digits of a spreadsheet. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int MAX_PLACES = 40;
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    /** Kind of a value. */
    enum Content {
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        DATE_TIME,
        TIME,
        BOOLEAN,
        ERROR
    }

    static SampleCell of(ReadCell cell) {
        String text = PlainText.lines(cell.text());
        return switch (cell.kind()) {
            case BOOLEAN -> new SampleCell(Content.BOOLEAN, text.equals("1") ? "TRUE" : "FALSE", "", false);
            case ERROR -> new SampleCell(Content.ERROR, text, "", false);
            case NUMBER -> number(cell, text, false);
            case TEXT -> typed(text, false);
            case FORMULA -> computed(cell, text);
        };
    }

    /** The result as it was stored last. */
    private static SampleCell computed(ReadCell cell, String text) {
        if (text.isEmpty()) {
            return new SampleCell(Content.ERROR, text, "", true);
        }
        return digits(text) != null ? number(cell, text, true) : typed(text, true);
    }

    private static SampleCell number(ReadCell cell, String text, boolean formula) {
        BigDecimal number = digits(text);
        if (number == null) {
            return new SampleCell(Content.TEXT, text, "", formula);
        }
        if (cell.is(CellKind.NUMBER) && cell.numberFormat() == NumberFormat.DATE) {
            return moment(cell, number);
        }
        return switch (cell.numberFormat()) {
            case PERCENT -> new SampleCell(Content.PERCENT, plain(number.movePointRight(2)) + "%", "", formula);
            case PERCENT_SIGN -> new SampleCell(Content.PERCENT, plain(number) + "%", "", formula);
            default -> new SampleCell(Content.NUMBER, plain(number), "", formula);
        };
    }

    /** A number below 1 is a time without a day. */
    private static SampleCell moment(ReadCell cell, BigDecimal number) {
        if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            long seconds = Math.round(number.doubleValue() * SECONDS_OF_DAY);
            LocalTime time = LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_OF_DAY - 1));
            return new SampleCell(Content.TIME, time.withSecond(0).toString(), "", false);
        }
        LocalDateTime moment = cell.moment();
        if (moment == null) {
            return new SampleCell(Content.TEXT, plain(number), "", false);
        }
        boolean day = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day
                ? new SampleCell(Content.DATE, moment.toLocalDate().toString(), "", false)
                : new SampleCell(Content.DATE_TIME, minutes(moment), "", false);
    }

    private static String minutes(LocalDateTime moment) {
        return moment.toLocalDate() + " " + moment.toLocalTime().withSecond(0).withNano(0);
    }

    private static SampleCell typed(String text, boolean formula) {
        Content content = Content.TEXT;
        String currency = "";
        NumberParser.ParsedNumber number = NumberParser.parse(text);
        if (number != null) {
            content = number.percent() ? Content.PERCENT : Content.NUMBER;
            currency = number.currency();
        } else if (DateParser.day(text) != null) {
            content = Content.DATE;
        } else if (DateParser.dayAndTime(text) != null) {
            content = Content.DATE_TIME;
        } else if (DateParser.time(text) != null) {
            content = Content.TIME;
        }
        return new SampleCell(content, text, currency, formula);
    }

    private static @Nullable BigDecimal digits(String text) {
        try {
            BigDecimal number = new BigDecimal(text).round(DIGITS).stripTrailingZeros();
            return Math.abs((long) number.scale()) <= MAX_PLACES ? number : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
