package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stars: a whole number from 1 to {@code scale}, which is 5 or 10. */
@Component
final class RatingType implements FieldType {

    private static final int USUAL = 5;
    private static final int LARGE = 10;
    private static final Pattern STARS = Pattern.compile("[1-9]\\d?");

    @Override
    public List<String> names() {
        return List.of("rating");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(SettingSentence.of("scale", new Setting.Whole("/scale", 5, 10)));
    }

    @Override
    public Set<String> members() {
        return Set.of("scale");
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        JsonNode scale = field.json().path("scale");
        boolean known = scale.isIntegralNumber() && (scale.asInt() == USUAL || scale.asInt() == LARGE);
        if (!scale.isMissingNode() && !known) {
            definition.refuse(field, "/scale", Message.of("forms.schema.one-of", List.of(USUAL, LARGE)));
        }
    }

    private static int scale(Field field) {
        return field.number("scale", USUAL) == LARGE ? LARGE : USUAL;
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        String sent = posted.all().isEmpty() ? "" : posted.all().get(0);
        return STARS.matcher(sent).matches() ? new BigDecimal(sent) : sent;
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        BigDecimal stars = NumericType.number(raw);
        if (stars == null
                || stars.stripTrailingZeros().scale() > 0
                || stars.compareTo(BigDecimal.ONE) < 0
                || stars.compareTo(BigDecimal.valueOf(scale(field))) > 0) {
            validation.refuse(Message.of("forms.field.rating", field.label(), scale(field)));
            return null;
        }
        return stars.setScale(0, RoundingMode.UNNECESSARY);
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        BigDecimal stars = NumericType.number(value);
        return stars == null ? String.valueOf(value) : stars.toPlainString() + " / " + scale(field);
    }

    /** {@code scale}: number of stars; {@code stars}: how many of them are given. */
    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        BigDecimal stars = NumericType.number(value);
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("scale", scale(field));
        extra.put("stars", stars == null ? 0 : Math.max(0, Math.min(scale(field), stars.intValue())));
        return extra;
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        return List.of(FieldExportColumn.number(field, FieldExportColumn.FieldColumnKind.NUMBER, ""));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.SimpleType.NUMBER;
    }
}
