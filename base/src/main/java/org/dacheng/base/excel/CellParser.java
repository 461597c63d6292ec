package org.dacheng.base.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Parses typed values: full-width characters, thousands, percent signs, dates in words. */
public final class CellParser {

    /** Significant digits of a spreadsheet. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\p{Cf}]");

    /** Limit of the digits before and after the decimal point, far beyond what is stored; refuses 1e999999999. */
    private static final int MAX_DIGITS = 40;

    /** Without spaces, capitals and full-width forms, for comparing names and words. */
    public static String key(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(folded).replaceAll("");
    }

    public static String stripped(String text) {
        return PlainText.lines(text);
    }

    /** A number, where {@code 50%} is 0.5; null when it is none, or can be read in two ways. */
    static @Nullable BigDecimal number(String text) {
        NumberParser.ParsedNumber number = NumberParser.parse(text);
        if (number == null) {
            return null;
        }
        return number.percent() ? number.value().movePointLeft(2) : number.value();
    }

    /** The decimal number that was typed, from the binary fraction that a spreadsheet stores. */
    static @Nullable BigDecimal digits(String text) {
        try {
            BigDecimal round = new BigDecimal(text).round(DIGITS).stripTrailingZeros();
            boolean meant = Math.abs((long) round.scale()) <= MAX_DIGITS;
            return !meant ? null : round.scale() < 0 ? round.setScale(0) : round;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private CellParser() {}
}
