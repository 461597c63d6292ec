package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/**
 * Options that depend on another choice: {@code "linked": {"field": "province", "options": {"gd": ["sz", "gz"]}}}. An
 * option of the other field that is not named allows all options; without an answer to the other field there are none.
 *
 * @param field key of the other field; empty for options that depend on nothing
 * @param options allowed values by the value of the other field
 */
record OptionLinks(String field, JsonNode options) {

    private static final String MEMBER = "linked";

    static OptionLinks of(Field field) {
        JsonNode linked = field.json().path(MEMBER);
        return new OptionLinks(linked.path("field").asText(""), linked.path("options"));
    }

    static void define(Field field, FieldDefinitionCheck definition) {
        JsonNode linked = field.json().path(MEMBER);
        JsonNode options = linked.path("options");
        boolean lists = options.isObject();
        for (JsonNode values : options) {
            lists &= values.isArray();
        }
        boolean good = linked.isMissingNode()
                || linked.isObject()
                        && (options.isMissingNode()
                                || lists && !linked.path("field").asText("").isEmpty());
        if (!good) {
            definition.refuse(field, "/" + MEMBER, Message.of("forms.schema.linked"));
        }
    }

    Set<String> names(Field owner, FieldDefinitionCheck definition) {
        return field.isEmpty() ? Set.of() : definition.formula(owner, "/" + MEMBER + "/field");
    }

    boolean allow(String value, FieldReaderContext reader) {
        if (field.isEmpty()) {
            return true;
        }
        @Nullable Object answer = KeyPaths.get(reader.variables(), field);
        List<?> chosen = answer instanceof List<?> list ? list : answer == null ? List.of() : List.of(answer);
        return chosen.stream().anyMatch(one -> allows(String.valueOf(one), value));
    }

    private boolean allows(String chosen, String value) {
        JsonNode allowed = options.path(chosen);
        if (allowed.isMissingNode()) {
            return true;
        }
        for (JsonNode one : allowed) {
            if (one.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
