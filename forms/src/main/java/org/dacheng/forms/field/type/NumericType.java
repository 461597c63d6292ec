package org.dacheng.forms.field.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.jspecify.annotations.Nullable;

/** Common behaviour of numbers and money: parsing, limits, decimal places. */
abstract class NumericType implements FieldType {

    private static final int DIGITS = 25;

    /** Maximum number of decimal places; more are a violation. */
    abstract int places(Field field);

    abstract @Nullable BigDecimal least(Field field, AnswerValidation validation);

    abstract Object shown(Field field, BigDecimal number, AnswerValidation validation);

    /** Whether a currency or percent sign of the input is acceptable for the field. */
    abstract boolean takes(Field field, NumberParser.ParsedNumber number);

    /** The error for input that is not a number of the field. */
    Message unread(Field field, Object raw) {
        String suggestion = raw instanceof String typed ? NumberParser.suggestion(typed) : null;
        return suggestion == null
                ? Message.of("forms.field.not-a-number", field.label())
                : Message.of("forms.field.ambiguous-number", field.label(), ShortenedText.of(raw), suggestion);
    }

    /** The canonical form, so that equal numbers are equal objects. */
    abstract BigDecimal canonical(Field field, BigDecimal number);

    @Override
    public Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        Set<String> names = new HashSet<>(definition.expression(field, "/validate/min"));
        names.addAll(definition.expression(field, "/validate/max"));
        return names;
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        String typed = posted.first();
        if (typed == null) {
            return null;
        }
        NumberParser.ParsedNumber number = NumberParser.parse(typed);
        return number != null && takes(field, number) ? number.value() : typed;
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        BigDecimal number = number(raw);
        if (number == null) {
            validation.refuse(unread(field, raw));
            return null;
        }
        if (number.precision() - number.scale() > DIGITS || number.scale() > 100) {
            validation.refuse(Message.of("forms.field.too-many-digits", field.label(), DIGITS));
            return null;
        }
        int before = validation.violations().size();
        checkPlaces(field, number, validation);
        checkLimits(field, number, validation);
        return validation.violations().size() == before ? canonical(field, number) : null;
    }

    private void checkPlaces(Field field, BigDecimal number, AnswerValidation validation) {
        int places = places(field);
        if (number.stripTrailingZeros().scale() > places) {
            String key = places == 0 ? "forms.field.whole-number" : "forms.field.too-many-places";
            validation.refuse(Message.of(key, field.label(), places));
        }
    }

    private void checkLimits(Field field, BigDecimal number, AnswerValidation validation) {
        BigDecimal min = least(field, validation);
        if (min != null && number.compareTo(min) < 0) {
            String key = min.signum() == 0 ? "forms.field.negative" : "forms.field.too-small";
            validation.refuseLimit(Message.of(key, field.label(), shown(field, min, validation)));
        }
        BigDecimal max = validation.limit(field, "max");
        if (max != null && number.compareTo(max) > 0) {
            validation.refuseLimit(Message.of("forms.field.too-large", field.label(), shown(field, max, validation)));
        }
    }

    static @Nullable BigDecimal number(@Nullable Object raw) {
        if (raw instanceof BigDecimal decimal) {
            return decimal;
        }
        if (raw instanceof Integer || raw instanceof Long || raw instanceof Short) {
            return BigDecimal.valueOf(((Number) raw).longValue());
        }
        if (raw instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        return raw instanceof Double real && Double.isFinite(real) ? BigDecimal.valueOf(real) : null;
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.SimpleType.NUMBER;
    }
}
