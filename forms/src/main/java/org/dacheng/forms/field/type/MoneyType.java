package org.dacheng.forms.field.type;

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
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.setting.CommonSettings;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An amount of money; its currency is in the schema. Yuan are also shown in capital characters to readers of Chinese,
 * unless {@code inWords} is false. Negative amounts are refused unless the definition allows them.
 */
@Component
final class MoneyType extends NumericType {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static final String HOME = "CNY";

    private static final String IN_WORDS = "inWords";

    @Override
    public List<String> names() {
        return List.of("money");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of("currency", new Setting.Line("/currency")),
                SettingSentence.of("in-words", new Setting.Toggle("/" + IN_WORDS, true)),
                CommonSettings.RANGE);
    }

    @Override
    public Set<String> members() {
        return Set.of(IN_WORDS);
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        defineCurrency(field, definition);
        definition.flag(field, "/" + IN_WORDS);
        definition.whole(field, "/decimalDigits", 0, 4);
        BigDecimal max = field.limit("max");
        if (max != null && max.signum() < 0 && field.limit("min") == null && !field.flag("allowNegative")) {
            definition.refuse(field, "/validate/max", Message.of("forms.schema.never-negative"));
        }
    }

    static void defineCurrency(Field field, FieldDefinitionCheck definition) {
        String currency = field.text("currency");
        if (!currency.isEmpty() && !known(currency)) {
            definition.refuse(field, "/currency", Message.of("forms.schema.currency", ShortenedText.of(currency)));
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
    BigDecimal least(Field field, AnswerValidation validation) {
        BigDecimal min = validation.limit(field, "min");
        return min == null && !field.flag("allowNegative") ? BigDecimal.ZERO : min;
    }

    @Override
    Object shown(Field field, BigDecimal number, AnswerValidation validation) {
        return text(field, number, validation.reader());
    }

    @Override
    boolean takes(Field field, NumberParser.ParsedNumber number) {
        return !number.percent() && number.isIn(currency(field));
    }

    @Override
    Message unread(Field field, Object raw) {
        NumberParser.ParsedNumber number = raw instanceof String typed ? NumberParser.parse(typed) : null;
        return number == null || number.percent() || number.isIn(currency(field))
                ? super.unread(field, raw)
                : Message.of("forms.field.other-currency", field.label(), currency(field));
    }

    @Override
    BigDecimal canonical(Field field, BigDecimal number) {
        return number.setScale(places(field), RoundingMode.UNNECESSARY);
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        BigDecimal number = number(value);
        return number == null
                ? String.valueOf(value)
                : AmountFormatter.money(number, currency(field), field.number("decimalDigits", -1));
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("currency", currency(field));
        extra.put("symbol", AmountFormatter.symbol(currency(field)));
        extra.put("places", places(field));
        BigDecimal number = number(value);
        boolean inWords = isInWords(field) && reader.readsChinese();
        extra.put("inWords", inWords);
        extra.put("words", inWords && number != null ? ChineseAmount.of(number) : null);
        return extra;
    }

    /** Amounts in yuan are also written in capital characters, unless the definition says otherwise. */
    private static boolean isInWords(Field field) {
        boolean wanted = field.json().path(IN_WORDS).asBoolean(true);
        return wanted && currency(field).equals(HOME);
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        return List.of(FieldExportColumn.number(field, FieldExportColumn.FieldColumnKind.MONEY, currency(field)));
    }

    private static boolean known(String currency) {
        return CURRENCIES.contains(currency);
    }
}
