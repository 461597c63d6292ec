package org.dacheng.forms.field.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A value computed by a formula. Numbers are rounded half up to {@code decimalDigits}, or to the places of the {@code
 * currency}; without either to ten places.
 */
@Component
final class ExpressionType implements FieldType {

    private static final int MAX_LENGTH = 10_000;

    /** Dates, times and durations are stored as text. */
    private static final Set<FeelType.SimpleType> PLAIN = Set.of(
            FeelType.SimpleType.ANY,
            FeelType.SimpleType.EMPTY,
            FeelType.SimpleType.NUMBER,
            FeelType.SimpleType.BOOLEAN);

    private final Messages messages;

    ExpressionType(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<String> names() {
        return List.of("expression");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of("formula", new Setting.Formula("/expression")),
                SettingSentence.of(
                        "result-form",
                        new Setting.Whole("/decimalDigits", 0, 12),
                        new Setting.Line("/unit"),
                        new Setting.Line("/currency")));
    }

    @Override
    public Purpose purpose() {
        return Purpose.COMPUTED;
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        definition.whole(field, "/decimalDigits", 0, 10);
        MoneyType.defineCurrency(field, definition);
        if (field.text("expression").isEmpty()) {
            definition.refuse(field, "/expression", Message.of("forms.schema.no-formula"));
        }
    }

    @Override
    public Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        return definition.formula(field, "/expression");
    }

    @Override
    public @Nullable Object compute(Field field, AnswerValidation validation) {
        String text = field.text("expression");
        Object value = validation.evaluate(text.startsWith("=") ? text.substring(1) : text);
        if (value instanceof BigDecimal number) {
            return rounded(field, number);
        }
        if (value instanceof String words && PlainText.length(words) > MAX_LENGTH) {
            validation.refuse(Message.of("forms.field.too-long", field.label(), MAX_LENGTH, PlainText.length(words)));
            return null;
        }
        return value instanceof Temporal || value instanceof TemporalAmount ? value.toString() : value;
    }

    static BigDecimal rounded(Field field, BigDecimal number) {
        if (!field.text("currency").isEmpty()) {
            int usual = Currency.getInstance(MoneyType.currency(field)).getDefaultFractionDigits();
            return number.setScale(field.number("decimalDigits", Math.max(usual, 0)), RoundingMode.HALF_UP);
        }
        BigDecimal rounded = number.setScale(field.number("decimalDigits", 10), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return value instanceof Boolean yes ? BooleanType.yesOrNo(yes, messages, reader) : words(field, value, reader);
    }

    static String words(Field field, Object value, FieldReaderContext reader) {
        BigDecimal number = NumericType.number(value);
        if (number == null) {
            return String.valueOf(value);
        }
        if (!field.text("currency").isEmpty()) {
            return AmountFormatter.money(number, MoneyType.currency(field), field.number("decimalDigits", -1));
        }
        String unit = SchemaTexts.of(field.json().path("unit")).in(reader.locale());
        String digits = AmountFormatter.number(number, field.number("decimalDigits", -1));
        return unit.isEmpty() ? digits : digits + " " + unit;
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("numeric", NumericType.number(value) != null);
        return extra;
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        if (!field.text("currency").isEmpty()) {
            return List.of(FieldExportColumn.number(
                    field, FieldExportColumn.FieldColumnKind.MONEY, MoneyType.currency(field)));
        }
        return field.json().has("decimalDigits")
                ? List.of(FieldExportColumn.number(field, FieldExportColumn.FieldColumnKind.NUMBER, ""))
                : List.of(FieldExportColumn.text(field, this));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        String text = field.text("expression");
        FeelType type = expressions.apply(text.startsWith("=") ? text.substring(1) : text);
        return type.each().stream()
                .map(one -> one instanceof FeelType.SimpleType kind && !PLAIN.contains(kind) ? FeelType.TEXT : one)
                .reduce(FeelType.SimpleType.EMPTY, FeelType::join);
    }
}
