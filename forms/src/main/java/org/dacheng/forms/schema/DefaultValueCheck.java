package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.DefaultValues;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.type.LineItemsType;
import org.jspecify.annotations.Nullable;

/** Refuses a default that the field would refuse as input. Computed limits and options are not checked. */
final class DefaultValueCheck {

    private static final String PLACE = "/defaultValue";
    private static final List<String> LIMITS = List.of("min", "max", "minLength", "maxLength", "earliest", "latest");

    private final Feel feel;
    private final SchemaProblems problems;

    DefaultValueCheck(Feel feel, SchemaProblems problems) {
        this.feel = feel;
        this.problems = problems;
    }

    void check(Field field) {
        boolean written = DefaultValues.formula(field) == null;
        if (written && field.type().purpose() == FieldType.Purpose.ANSWER && !hasComputedOptions(field)) {
            check(field, DefaultValues.of(field), field, PLACE);
        }
    }

    /** @param place path of the value, below the field with the default */
    private void check(Field field, @Nullable Object value, Field owner, String place) {
        if (value == null || field.type().isEmpty(value)) {
            return;
        }
        if (field.type() instanceof LineItemsType && value instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                row(field, rows.get(i), owner, place + "/" + i);
            }
            return;
        }
        if (field.type().valuesExpire()) {
            problems.readsSharedData();
        }
        List<Violation> violations = new ArrayList<>();
        FieldReaderContext reader = new FieldReaderContext(Languages.ENGLISH, ZoneOffset.UTC, Map.of());
        AnswerValidation validation =
                new AnswerValidation(reader, "", violations, violations, feel, (items, rows, pointer) -> List.of());
        field.type().check(withoutFormulas(field), value, validation);
        violations.forEach(
                wrong -> problems.refuse(owner, place, Message.of("forms.schema.preset", field.label(), wrong.text())));
    }

    private void row(Field items, @Nullable Object row, Field owner, String place) {
        if (!(row instanceof Map<?, ?> cells)) {
            problems.refuse(owner, place, Message.of("forms.schema.preset-row", items.label()));
            return;
        }
        for (Field column : items.components().values()) {
            if (!column.isComputed() && !hasComputedOptions(column)) {
                check(column, cells.get(column.key()), owner, place + "/" + column.key());
            }
        }
    }

    private static boolean hasComputedOptions(Field field) {
        return Stream.of("valuesKey", "valuesExpression", "optionList", "optionsUrl", "linked")
                .anyMatch(field.json()::hasNonNull);
    }

    private static Field withoutFormulas(Field field) {
        if (!(field.json() instanceof ObjectNode json)) {
            return field;
        }
        ObjectNode plain = json.deepCopy();
        plain.remove("disallowPassedDates");
        if (plain.path("validate") instanceof ObjectNode validate) {
            LIMITS.forEach(limit -> removeFormula(validate, limit));
        }
        return field.with(plain);
    }

    private static void removeFormula(ObjectNode validate, String limit) {
        JsonNode node = validate.path(limit);
        if (node.asText().startsWith("=")) {
            validate.remove(limit);
        }
    }
}
