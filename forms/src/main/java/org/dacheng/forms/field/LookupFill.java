package org.dacheng.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The lookup that fills a field: {@code "fill": {"field": "contract", "with": "amount"}}. While the lookup has an
 * answer, the field has the value that the lookup found and cannot be edited.
 *
 * @param field key of the lookup in the same form
 * @param with name of the value that the lookup finds
 */
public record LookupFill(String field, String with) {

    public static final String MEMBER = "fill";

    /** Null for a field that people fill in. */
    public static @Nullable LookupFill of(Field field) {
        JsonNode fill = field.json().path(MEMBER);
        String lookup = fill.path("field").asText("");
        String with = fill.path("with").asText("");
        boolean filled = field.type().purpose() == FieldType.Purpose.ANSWER && !lookup.isEmpty() && !with.isEmpty();
        return filled ? new LookupFill(lookup, with) : null;
    }

    /** Refuses what cannot be filled, and half a definition, which would fill nothing. */
    public static void define(Field field, FieldDefinitionCheck definition) {
        JsonNode fill = field.json().path(MEMBER);
        boolean good = fill.isMissingNode()
                || fill.isObject() && (fill.isEmpty() || field.type().purpose() == FieldType.Purpose.ANSWER);
        if (!good || !fill.isMissingNode() && field.type().holdsFiles()) {
            definition.refuse(field, "/" + MEMBER, Message.of("forms.schema.fill"));
            return;
        }
        boolean lookup = !fill.path("field").asText("").isEmpty();
        boolean with = !fill.path("with").asText("").isEmpty();
        if (lookup != with) {
            String missing = lookup ? "with" : "field";
            definition.refuse(field, "/" + MEMBER + "/" + missing, Message.of("forms.schema.fill-" + missing));
        }
    }
}
