package org.dacheng.forms.conversion.guess;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** Labels with a currency or a unit: {@code 金额（元）}, {@code Amount (USD)}, {@code 数量 个}. */
public final class MeasuredLabel {

    private static final Pattern PARENTHESES = Pattern.compile("^(.*\\S)\\s*[(（]([^()（）]{1,30})[)）]$");
    private static final Pattern LAST_WORD = Pattern.compile("^(.*\\S)\\s+(\\S{1,12})$");

    /** In {@code Number of days} the last word belongs to the label. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

    /** Money, a percentage or a number with its unit; null for any other label. */
    public static @Nullable GuessedField of(String label) {
        Matcher parentheses = PARENTHESES.matcher(label);
        GuessedField field = parentheses.matches() ? of(parentheses.group(1), parentheses.group(2)) : null;
        Matcher last = LAST_WORD.matcher(label);
        boolean separate =
                field == null && last.matches() && !WORD.matcher(last.group(2)).matches();
        return separate ? of(last.group(1), last.group(2)) : field;
    }

    /** @return null if the unit is none */
    public static @Nullable GuessedField of(String label, String unit) {
        String currency = Units.currency(unit);
        if (currency != null) {
            Message reason = Message.of("forms.conversion.line.currency", unit);
            return new GuessedField(label, FieldKind.MONEY, false, "", currency, List.of(), "", reason);
        }
        Message reason = Message.of("forms.conversion.line.unit", unit);
        if (Units.isPercent(unit)) {
            return GuessedField.of(label, FieldKind.PERCENTAGE, reason);
        }
        return Units.isUnit(unit)
                ? new GuessedField(label, FieldKind.NUMBER, false, unit, "", List.of(), "", reason)
                : null;
    }

    private MeasuredLabel() {}
}
