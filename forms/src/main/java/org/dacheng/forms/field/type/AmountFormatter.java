package org.dacheng.forms.field.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * Formats numbers and money with groups of three digits and a decimal point, which both languages read the same way.
 */
final class AmountFormatter {

    /** @param places fixed number of decimal places; negative for the number's own */
    static String number(BigDecimal number, int places) {
        return format(places < 0 ? "#,##0.##########" : "#,##0" + zeros(places), number);
    }

    static String money(BigDecimal amount, String currency, int places) {
        int usual = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        String digits = format("#,##0" + zeros(places < 0 ? usual : places), amount.abs());
        return (amount.signum() < 0 ? "-" : "") + symbol(currency) + digits;
    }

    static String symbol(String currency) {
        return switch (currency) {
            case "CNY" -> "¥";
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> currency + " ";
        };
    }

    private static String zeros(int places) {
        return places == 0 ? "" : "." + "0".repeat(places);
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private AmountFormatter() {}
}
