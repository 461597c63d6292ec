package org.dacheng.forms.field;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.feel.FeelExpression;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form, read from its schema.
 *
 * @param key name of its value, unique in its form or row; empty for a component without a value
 * @param json its original definition
 * @param pointer JSON pointer of the definition in the schema; identifies the field within the form
 * @param reads names that its conditions, formula and options read
 * @param parent pointer of the group around it, null at the top of a form or row
 */
public record Field(
        FieldType type,
        String key,
        LocalText label,
        LocalText help,
        JsonNode json,
        String pointer,
        @Nullable String parent,
        FormComponents components,
        Rules rules,
        Set<String> reads) {

    /** Every field is asked for the same few places, and reading a pointer takes longer than following it. */
    private static final Map<String, JsonPointer> PLACES = new ConcurrentHashMap<>();

    /**
     * Conditions for showing, requiring and closing the field; null expressions are never true.
     *
     * @param always required independent of the expression
     * @param closed read-only independent of the expression
     */
    public record Rules(
            @Nullable FeelExpression hide,
            @Nullable FeelExpression required,
            @Nullable FeelExpression readOnly,
            boolean always,
            boolean closed) {

        public List<FeelExpression> all() {
            return Stream.of(hide, required, readOnly).filter(Objects::nonNull).toList();
        }
    }

    /** A copy of the field with the names that it reads. */
    public Field reading(Set<String> names) {
        return new Field(type, key, label, help, json, pointer, parent, components, rules, Set.copyOf(names));
    }

    /** A copy of the field with another definition. */
    public Field with(JsonNode definition) {
        return new Field(type, key, label, help, definition, pointer, parent, components, rules, reads);
    }

    /** Type name in the schema. */
    public String typeName() {
        return json.path("type").asText();
    }

    public boolean holdsValue() {
        return !key.isEmpty() && type.purpose().holdsValue();
    }

    /** True for a value that people do not fill in: it is computed, or given when the request is submitted. */
    public boolean isComputed() {
        return type.purpose().isGiven();
    }

    public String text(String member) {
        return json.path(member).asText("");
    }

    public boolean flag(String member) {
        return json.path(member).asBoolean(false);
    }

    /** False for a field that is left out of printed forms. */
    public boolean isPrinted() {
        return json.path("print").asBoolean(true);
    }

    public int number(String member, int otherwise) {
        JsonNode node = json.path(member);
        return node.canConvertToInt() && node.isIntegralNumber() ? node.intValue() : otherwise;
    }

    /**
     * The member at a place that the program names; missing if there is none.
     *
     * @param place JSON pointer below the field without an index, such as {@code /validate/max}
     */
    public JsonNode at(String place) {
        return at(json, place);
    }

    /** The same of a definition that is not read yet. */
    public static JsonNode at(JsonNode definition, String place) {
        return definition.at(PLACES.computeIfAbsent(place, JsonPointer::compile));
    }

    /** Member of {@code validate}, or of the field itself, as a number; null when it is not a plain number. */
    public @Nullable BigDecimal limit(String member) {
        JsonNode node = json.path("validate").path(member);
        JsonNode own = node.isMissingNode() ? json.path(member) : node;
        return own.isNumber() ? own.decimalValue() : null;
    }

    /** The initial value. */
    public JsonNode preset() {
        return json.path("defaultValue");
    }
}
