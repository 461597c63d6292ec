package org.dacheng.forms.field.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.setting.CommonSettings;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A number with its decimal places, limits and unit. */
@Component
final class NumberType extends NumericType {

    private static final int MAX_PLACES = 10;
    private static final Pattern STEP = Pattern.compile("\\d{1,12}(\\.\\d{1,10})?");

    @Override
    public List<String> names() {
        return List.of("number");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of(
                        "number-form", new Setting.Whole("/decimalDigits", 0, 12), new Setting.Line("/unit")),
                CommonSettings.RANGE);
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        definition.whole(field, "/decimalDigits", 0, MAX_PLACES);
        if (!field.text("increment").isEmpty() && step(field) == null) {
            definition.refuse(field, "/increment", Message.of("forms.schema.increment"));
        }
    }

    @Override
    int places(Field field) {
        return field.number("decimalDigits", MAX_PLACES);
    }

    @Override
    @Nullable
    BigDecimal least(Field field, AnswerValidation validation) {
        return validation.limit(field, "min");
    }

    @Override
    Object shown(Field field, BigDecimal number, AnswerValidation validation) {
        return text(field, number, validation.reader());
    }

    /** Accepts a currency if the field has no unit of its own; a percent sign if that is the unit. */
    @Override
    boolean takes(Field field, NumberParser.ParsedNumber number) {
        String unit = SchemaTexts.of(field.json().path("unit")).zh();
        return number.isBare() || (number.percent() ? unit.equals("%") : unit.isEmpty() || number.isIn(unit));
    }

    @Override
    BigDecimal canonical(Field field, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        BigDecimal number = number(value);
        if (number == null) {
            return String.valueOf(value);
        }
        String digits = AmountFormatter.number(number, field.number("decimalDigits", -1));
        String unit = unit(field, reader);
        String before = FieldAdorners.before(field);
        return (before.isEmpty() ? "" : before + " ") + (unit.isEmpty() ? digits : digits + " " + unit);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("unit", unit(field, reader));
        extra.put("places", places(field));
        extra.put("prefix", FieldAdorners.before(field));
        extra.put("step", step(field));
        return extra;
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        return List.of(FieldExportColumn.number(
                field,
                FieldExportColumn.FieldColumnKind.NUMBER,
                SchemaTexts.of(field.json().path("unit")).zh()));
    }

    /** Step of the arrow keys; form-js writes it as a text. */
    private static @Nullable BigDecimal step(Field field) {
        String text = field.text("increment");
        return STEP.matcher(text).matches() && new BigDecimal(text).signum() > 0 ? new BigDecimal(text) : null;
    }

    /** Our own member is {@code unit}; form-js has it as an adornment after the input. */
    private static String unit(Field field, FieldReaderContext reader) {
        String unit = SchemaTexts.of(field.json().path("unit")).in(reader.locale());
        return unit.isEmpty() ? FieldAdorners.behind(field) : unit;
    }
}
