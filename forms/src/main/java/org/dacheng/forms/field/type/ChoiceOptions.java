package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.SchemaTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The options of a choice in the syntax of form-js: {@code values}, {@code valuesKey} (name of a value that is a list)
 * or {@code valuesExpression} (FEEL that results in a list). Items of a list are texts, numbers, or have label and
 * value.
 */
@Component
final class ChoiceOptions {

    private static final int MAX_OPTIONS = 1000;

    private final Feel feel;

    ChoiceOptions(Feel feel) {
        this.feel = feel;
    }

    List<ChoiceOption> of(Field field, FieldReaderContext reader) {
        String expression = expression(field);
        if (expression.isEmpty()) {
            return written(field);
        }
        try {
            Object items = feel.parse(expression).evaluate(reader.variables(), reader.zone());
            return items instanceof List<?> list
                    ? list.stream()
                            .limit(MAX_OPTIONS)
                            .map(ChoiceOptions::computed)
                            .toList()
                    : List.of();
        } catch (FeelEvaluationFailed failed) {
            return List.of();
        }
    }

    String label(Field field, String value, FieldReaderContext reader) {
        return of(field, reader).stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(choice -> choice.label().in(reader.locale()))
                .orElse(value);
    }

    Set<String> names(Field field, FieldDefinitionCheck definition) {
        if (!field.text("valuesKey").isEmpty()) {
            return definition.formula(field, "/valuesKey");
        }
        return definition.formula(field, "/valuesExpression");
    }

    void define(Field field, FieldDefinitionCheck definition) {
        JsonNode values = field.json().path("values");
        if (values.size() > MAX_OPTIONS) {
            definition.refuse(field, "/values", Message.of("forms.schema.too-many-options", MAX_OPTIONS));
        }
        if (!values.isMissingNode() && !values.isNull() && !values.isArray()) {
            definition.refuse(field, "/values", Message.of("forms.schema.options"));
            return;
        }
        Set<String> seen = new java.util.HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i).path("value").asText())) {
                definition.refuse(
                        field,
                        "/values/" + i + "/value",
                        Message.of(
                                "forms.schema.option-twice",
                                values.get(i).path("value").asText()));
            }
        }
    }

    /** The options of the definition; empty if they are computed. */
    static List<ChoiceOption> listed(Field field) {
        return expression(field).isEmpty() ? written(field) : List.of();
    }

    /** The text type, with all options if they are listed. */
    static FeelType type(Field field) {
        List<ChoiceOption> written = listed(field);
        return written.isEmpty()
                ? FeelType.TEXT
                : new FeelType.Text(written.stream().map(ChoiceOption::value).collect(Collectors.toSet()));
    }

    private static String expression(Field field) {
        String key = field.text("valuesKey");
        String expression = field.text("valuesExpression");
        return !key.isEmpty() ? key : expression.startsWith("=") ? expression.substring(1) : expression;
    }

    private static List<ChoiceOption> written(Field field) {
        List<ChoiceOption> choices = new ArrayList<>();
        for (JsonNode value : field.json().path("values")) {
            LocalText label = SchemaTexts.of(value.path("label"));
            String code = value.path("value").asText("");
            choices.add(new ChoiceOption(code, label.zh().isEmpty() ? LocalText.same(code) : label));
        }
        return choices;
    }

    private static ChoiceOption computed(@Nullable Object item) {
        if (item instanceof Map<?, ?> map && map.get("value") != null) {
            String value = String.valueOf(map.get("value"));
            Object label = map.get("label");
            return new ChoiceOption(value, LocalText.same(label == null ? value : String.valueOf(label)));
        }
        return new ChoiceOption(String.valueOf(item), LocalText.same(String.valueOf(item)));
    }

    static String joined(List<String> labels, FieldReaderContext reader) {
        return labels.stream().collect(Collectors.joining(reader.readsChinese() ? "、" : ", "));
    }
}
