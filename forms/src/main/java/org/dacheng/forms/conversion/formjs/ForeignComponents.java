package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.forms.field.type.ForeignType;

/** Components that are kept as {@link ForeignType}, with their definition in the file. */
final class ForeignComponents {

    /** Members that keep their meaning: where it is, what it is called, and when it is shown. */
    private static final List<String> KEPT = List.of("id", "label", "description", "layout", "conditional");

    /** @param component as far as it is converted; it returns to its original */
    static ObjectNode of(JsonNode component, ComponentKeys keys) {
        JsonNode original = original(component);
        ObjectNode foreign = keys.object();
        foreign.put("type", ForeignType.NAME);
        KEPT.stream()
                .filter(member -> component.hasNonNull(member))
                .forEach(member -> foreign.set(member, component.get(member).deepCopy()));
        String key = component.path("key").asText();
        String path = component.path("path").asText();
        foreign.put("key", !key.isEmpty() ? key : !path.isEmpty() ? path : keys.other(""));
        foreign.set(ForeignType.ORIGINAL, original);
        return foreign;
    }

    private static JsonNode original(JsonNode component) {
        JsonNode original = component.deepCopy();
        if (original instanceof ObjectNode object) {
            ReplacedMembers.OF_IMPORT.restore(object);
            restore(object);
        }
        return original;
    }

    /** Replaces what is foreign below a component by its original. */
    static void restore(ObjectNode owner) {
        if (!(owner.path("components") instanceof ArrayNode components)) {
            return;
        }
        for (int i = 0; i < components.size(); i++) {
            if (isForeign(components.get(i))) {
                components.set(i, components.get(i).get(ForeignType.ORIGINAL));
            } else if (components.get(i) instanceof ObjectNode component) {
                restore(component);
            }
        }
    }

    static boolean isForeign(JsonNode component) {
        return component.path("type").asText().equals(ForeignType.NAME) && component.has(ForeignType.ORIGINAL);
    }

    private ForeignComponents() {}
}
