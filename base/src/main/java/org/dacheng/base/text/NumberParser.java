package org.dacheng.base.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses numbers as people type them, if they are unambiguous: {@code 1200.5}, {@code 1,200.50}, {@code 1 200}, {@code
 * ¥86}, {@code 86元}, {@code 50%}, {@code １２．５}. The point separates decimals, commas or spaces separate groups of
 * three. {@code 1,5} and {@code 1.234,5} are refused; {@link #suggestion} returns what to type instead.
 */
public final class NumberParser {

    private static final int MAX_LENGTH = 60;

    private static final String MARK = "(?:[¥$€£]|US\\$|HK\\$|[A-Za-z]{3}|元|块|人民币)";
    private static final Pattern TYPED = Pattern.compile("(?<sign>[+-]?) ?(?<before>" + MARK + ")? ?(?<inner>[+-]?) ?"
            + "(?<digits>[0-9.,][0-9., ]*?) ?(?<after>%|" + MARK + ")?");

    private static final Pattern PLAIN = Pattern.compile("\\d+\\.?\\d*|\\.\\d+");
    private static final Pattern COMMAS = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern SPACES = Pattern.compile("[1-9]\\d{0,2}( \\d{3})+(\\.\\d+)?");

    private static final Pattern COMMA_FOR_POINT = Pattern.compile("\\d+,\\d+|[1-9]\\d{0,2}([. ]\\d{3})+,\\d+");
    private static final Pattern POINT_FOR_COMMA = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3}){2,}");

    private static final Map<String, Set<String>> CURRENCIES = Map.of(
            "¥", Set.of("CNY", "JPY"),
            "元", Set.of("CNY"),
            "块", Set.of("CNY"),
            "人民币", Set.of("CNY"),
            "RMB", Set.of("CNY"),
            "$", Set.of("USD", "HKD", "SGD", "AUD", "CAD", "NZD", "TWD"),
            "US$", Set.of("USD"),
            "HK$", Set.of("HKD"),
            "€", Set.of("EUR"),
            "£", Set.of("GBP"));

    /**
     * A number with its currency or percent sign.
     *
     * @param value the digits with their sign; 50 for {@code 50%}
     * @param percent whether a percent sign followed
     * @param currency sign, word or code before or after the number, empty without one
     */
    public record ParsedNumber(BigDecimal value, boolean percent, String currency) {

        /** True unless a currency other than the one with this code, such as {@code CNY}, is named. */
        public boolean isIn(String code) {
            return currency.isEmpty()
                    || CURRENCIES.getOrDefault(currency, Set.of(currency)).contains(code);
        }

        /** True without a currency and a percent sign. */
        public boolean isBare() {
            return currency.isEmpty() && !percent;
        }
    }

    /** Null for text that is not a number or is ambiguous. */
    public static @Nullable ParsedNumber parse(String typed) {
        Matcher matcher = matcher(typed);
        if (matcher == null) {
            return null;
        }
        String digits = group(matcher, "digits");
        boolean number = PLAIN.matcher(digits).matches()
                || COMMAS.matcher(digits).matches()
                || SPACES.matcher(digits).matches();
        if (!number) {
            return null;
        }
        BigDecimal value = new BigDecimal(bare(digits));
        String after = group(matcher, "after");
        boolean percent = after.equals("%");
        String currency = group(matcher, "before") + (percent ? "" : after);
        return new ParsedNumber(
                isNegative(matcher) ? value.negate() : value, percent, currency.toUpperCase(Locale.ROOT));
    }

    /** A number without a currency or a percent sign; null for anything else. */
    public static @Nullable BigDecimal bareNumber(String typed) {
        ParsedNumber number = parse(typed);
        return number != null && number.isBare() ? number.value() : null;
    }

    /** A whole number without currency or percent sign that fits into an int; null for anything else. */
    public static @Nullable Integer wholeNumber(String typed) {
        BigDecimal number = bareNumber(typed);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return null;
        }
        return number.intValue();
    }

    /** The unambiguous form of an ambiguous number: {@code 1.5} for {@code 1,5}. Null for anything else. */
    public static @Nullable String suggestion(String typed) {
        Matcher matcher = matcher(typed);
        if (matcher == null || parse(typed) != null) {
            return null;
        }
        String digits = group(matcher, "digits");
        String sign = isNegative(matcher) ? "-" : "";
        String after = group(matcher, "after").equals("%") ? "%" : "";
        if (COMMA_FOR_POINT.matcher(digits).matches()) {
            return sign + digits.replaceAll("[. ]", "").replace(',', '.') + after;
        }
        return POINT_FOR_COMMA.matcher(digits).matches() ? sign + digits.replace(".", "") + after : null;
    }

    private static @Nullable Matcher matcher(String typed) {
        if (typed.length() > MAX_LENGTH) {
            return null;
        }
        Matcher matcher = TYPED.matcher(ascii(typed).replaceAll("\\s+", " ").strip());
        if (!matcher.matches()) {
            return null;
        }
        String before = group(matcher, "before");
        String after = group(matcher, "after");
        boolean oneSign =
                group(matcher, "sign").isEmpty() || group(matcher, "inner").isEmpty();
        boolean oneMark = before.isEmpty() || after.isEmpty() || after.equals("%");
        return oneSign && oneMark && isKnown(before) && isKnown(after) ? matcher : null;
    }

    private static boolean isNegative(Matcher matcher) {
        return (group(matcher, "sign") + group(matcher, "inner")).equals("-");
    }

    /** Empty for a group that did not match. */
    private static String group(Matcher matcher, String name) {
        String found = matcher.group(name);
        return found == null ? "" : found;
    }

    /** Three capital letters are accepted as a currency code, whether it exists or not; the caller compares it. */
    private static boolean isKnown(String mark) {
        return mark.isEmpty()
                || mark.equals("%")
                || CURRENCIES.containsKey(mark.toUpperCase(Locale.ROOT))
                || mark.matches("[A-Z]{3}");
    }

    private static String bare(String digits) {
        String bare = digits.replace(",", "").replace(" ", "");
        return (bare.startsWith(".") ? "0" : "") + (bare.endsWith(".") ? bare + "0" : bare);
    }

    /**
     * Full-width letters, digits and signs as their ASCII equivalents, all kinds of spaces as spaces, without invisible
     * characters. Other characters stay, so that {@code ²} is not a digit.
     */
    public static String ascii(String typed) {
        if (PlainText.isPrintableAscii(typed)) {
            return typed;
        }
        StringBuilder ascii = new StringBuilder(typed.length());
        typed.codePoints().forEach(one -> {
            if (one >= 0xFF01 && one <= 0xFF5E) {
                ascii.appendCodePoint(one - 0xFEE0);
            } else if (one == 0xFFE5) {
                ascii.append('¥');
            } else if (one == 0xFFE1) {
                ascii.append('£');
            } else if (one == 0x2212) {
                ascii.append('-');
            } else if (Character.isSpaceChar(one) || Character.isWhitespace(one)) {
                ascii.append(' ');
            } else if (!PlainText.isBlank(Character.toString(one))) {
                ascii.appendCodePoint(one);
            }
        });
        return ascii.toString();
    }

    private NumberParser() {}
}
