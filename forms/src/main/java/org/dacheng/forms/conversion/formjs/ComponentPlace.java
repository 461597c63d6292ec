package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A component of a form, with a member of it.
 *
 * @param list components among which it is
 * @param parent null for a component of the form itself
 * @param pointer of the component
 * @param member JSON pointer within the component; empty for the component as a whole
 */
record ComponentPlace(ArrayNode list, int index, @Nullable ComponentPlace parent, String pointer, String member) {

    /** The innermost component on the way to a pointer; null for a member of the form itself. */
    static @Nullable ComponentPlace of(ObjectNode form, String pointer) {
        ComponentPlace found = null;
        JsonNode node = form;
        JsonPointer rest = JsonPointer.compile(pointer);
        String before = "";
        while (rest.matchesProperty("components")
                && node.path("components") instanceof ArrayNode list
                && list.has(rest.tail().getMatchingIndex())) {
            int index = rest.tail().getMatchingIndex();
            before = before + "/components/" + index;
            rest = rest.tail().tail();
            node = list.get(index);
            found = new ComponentPlace(list, index, found, before, rest.toString());
        }
        return found;
    }

    JsonNode node() {
        return list.get(index);
    }

    /** The component as a whole. */
    ComponentPlace whole() {
        return new ComponentPlace(list, index, parent, pointer, "");
    }
}
