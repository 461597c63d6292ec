package org.dacheng.forms.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An amount of money; its currency stands in the schema. Below zero is refused unless the definition allows it. */
@Component
final class MoneyType extends NumericType {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static final String HOME = "CNY";

    @Override
    public List<String> names() {
        return List.of("money");
    }

    @Override
    public void define(Field field, Definition definition) {
        defineCurrency(field, definition);
        definition.whole(field, "/decimalDigits", 0, 4);
        BigDecimal max = field.limit("max");
        if (max != null && max.signum() < 0 && field.limit("min") == null && !field.flag("allowNegative")) {
            definition.refuse(field, "/validate/max", Message.of("forms.schema.never-negative"));
        }
    }

    static void defineCurrency(Field field, Definition definition) {
        String currency = field.text("currency");
        if (!currency.isEmpty() && !known(currency)) {
            definition.refuse(field, "/currency", Message.of("forms.schema.currency", Shortened.of(currency)));
        }
    }

    static String currency(Field field) {
        String currency = field.text("currency");
        return currency.isEmpty() || !known(currency) ? HOME : currency;
    }

    @Override
    int places(Field field) {
        int usual = Currency.getInstance(currency(field)).getDefaultFractionDigits();
        return field.number("decimalDigits", Math.max(usual, 0));
    }

    @Override
    @Nullable
    BigDecimal least(Field field, Judge judge) {
        BigDecimal min = judge.limit(field, "min");
        return min == null && !field.flag("allowNegative") ? BigDecimal.ZERO : min;
    }

    @Override
    Object shown(Field field, BigDecimal number, Judge judge) {
        return text(field, number, judge.reader());
    }

    @Override
    boolean takes(Field field, NumberParser.Typed number) {
        return !number.percent() && number.isIn(currency(field));
    }

    @Override
    Message unread(Field field, Object raw) {
        NumberParser.Typed number = raw instanceof String typed ? NumberParser.parse(typed) : null;
        return number == null || number.percent() || number.isIn(currency(field))
                ? super.unread(field, raw)
                : Message.of("forms.field.other-currency", field.label(), currency(field));
    }

    @Override
    BigDecimal canonical(Field field, BigDecimal number) {
        return number.setScale(places(field), RoundingMode.UNNECESSARY);
    }

    @Override
    public String text(Field field, Object value, Reader reader) {
        BigDecimal number = number(value);
        return number == null
                ? String.valueOf(value)
                : Amounts.money(number, currency(field), field.number("decimalDigits", -1));
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, Reader reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("currency", currency(field));
        extra.put("symbol", Amounts.symbol(currency(field)));
        extra.put("places", places(field));
        BigDecimal number = number(value);
        boolean inWords = reader.readsChinese() && currency(field).equals(HOME);
        extra.put("words", inWords && number != null ? ChineseAmount.of(number) : null);
        return extra;
    }

    @Override
    public List<Cell> cells(Field field) {
        return List.of(Cell.number(field, Cell.Kind.MONEY, currency(field)));
    }

    private static boolean known(String currency) {
        return CURRENCIES.contains(currency);
    }
}
