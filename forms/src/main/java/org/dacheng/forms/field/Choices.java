package org.dacheng.forms.field;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The options of a choice, as form-js has them: {@code values}, {@code valuesKey} (name of a value that is a list) or
 * {@code valuesExpression} (FEEL that gives a list). Items of a list are texts, numbers, or have label and value.
 */
@Component
final class Choices {

    private static final int MOST = 1000;

    private final Feel feel;

    Choices(Feel feel) {
        this.feel = feel;
    }

    List<Choice> of(Field field, Reader reader) {
        String expression = expression(field);
        if (expression.isEmpty()) {
            return written(field);
        }
        try {
            Object items = feel.parse(expression).evaluate(reader.variables(), reader.zone());
            return items instanceof List<?> list
                    ? list.stream().limit(MOST).map(Choices::computed).toList()
                    : List.of();
        } catch (FeelEvaluationFailed failed) {
            return List.of();
        }
    }

    String label(Field field, String value, Reader reader) {
        return of(field, reader).stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(choice -> choice.label().in(reader.locale()))
                .orElse(value);
    }

    Set<String> names(Field field, Definition definition) {
        if (!field.text("valuesKey").isEmpty()) {
            return definition.formula(field, "/valuesKey");
        }
        return definition.formula(field, "/valuesExpression");
    }

    void define(Field field, Definition definition) {
        JsonNode values = field.json().path("values");
        if (values.size() > MOST) {
            definition.refuse(field, "/values", Message.of("forms.schema.too-many-options", MOST));
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

    /** A text; with all it can be, when the options are written down. */
    static FeelType type(Field field) {
        List<Choice> written = expression(field).isEmpty() ? written(field) : List.of();
        return written.isEmpty()
                ? FeelType.TEXT
                : new FeelType.Text(written.stream().map(Choice::value).collect(Collectors.toSet()));
    }

    private static String expression(Field field) {
        String key = field.text("valuesKey");
        String expression = field.text("valuesExpression");
        return !key.isEmpty() ? key : expression.startsWith("=") ? expression.substring(1) : expression;
    }

    private static List<Choice> written(Field field) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode value : field.json().path("values")) {
            LocalText label = Labels.of(value.path("label"));
            String code = value.path("value").asText("");
            choices.add(new Choice(code, label.zh().isEmpty() ? LocalText.same(code) : label));
        }
        return choices;
    }

    private static Choice computed(@Nullable Object item) {
        if (item instanceof Map<?, ?> map && map.get("value") != null) {
            String value = String.valueOf(map.get("value"));
            Object label = map.get("label");
            return new Choice(value, LocalText.same(label == null ? value : String.valueOf(label)));
        }
        return new Choice(String.valueOf(item), LocalText.same(String.valueOf(item)));
    }

    static String joined(List<String> labels, Reader reader) {
        return labels.stream().collect(Collectors.joining(reader.readsChinese() ? "、" : ", "));
    }
}
