package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dacheng.forms.design.document.DesignDocument;
import org.jspecify.annotations.Nullable;

/**
 * Records which members of a component a conversion has replaced, so that the conversion in the other direction
 * restores them: {@code {"formJs": {"/label": {"before": "=title", "after": "Title"}}}}. A member that somebody has
 * changed meanwhile keeps the new value.
 */
enum ReplacedMembers {
    /** Replaced by an import, in our form. */
    OF_IMPORT("formJs"),
    /** Replaced by an export, in the exported file. */
    OF_EXPORT("dacheng");

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String COMPONENTS = "components";

    private final String record;

    ReplacedMembers(String record) {
        this.record = record;
    }

    /**
     * Replaces a member.
     *
     * @param member JSON pointer within the component
     * @param value null removes the member
     */
    void replace(ObjectNode component, String member, @Nullable JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(member);
        JsonNode owner = component.at(pointer.head());
        boolean whole = !pointer.head().matches()
                && owner instanceof ObjectNode object
                && (value == null ? object.size() == 1 && object.has(name(pointer)) : object.isEmpty());
        if (!whole) {
            put(component, member, value);
        } else if (value == null) {
            put(component, pointer.head().toString(), null);
        } else {
            put(component, pointer.head().toString(), component.objectNode().set(name(pointer), value));
        }
    }

    private static String name(JsonPointer pointer) {
        return pointer.last().getMatchingProperty();
    }

    private void put(ObjectNode component, String member, @Nullable JsonNode value) {
        JsonNode before = component.at(member).deepCopy();
        ObjectNode entries = component.path(record) instanceof ObjectNode kept ? kept : component.putObject(record);
        boolean first = !entries.has(member);
        ObjectNode entry = first ? entries.putObject(member) : (ObjectNode) entries.get(member);
        if (first && !before.isMissingNode()) {
            entry.set(BEFORE, before);
        }
        entry.remove(AFTER);
        if (value != null) {
            entry.set(AFTER, value.deepCopy());
        }
        DesignDocument.set(component, member, value);
    }

    /** Restores the component and all below it. */
    void restore(ObjectNode component) {
        if (component.remove(record) instanceof ObjectNode entries) {
            List<Map.Entry<String, JsonNode>> last = new ArrayList<>();
            entries.fields().forEachRemaining(entry -> last.add(0, entry));
            last.forEach(entry -> restore(component, entry.getKey(), entry.getValue()));
        }
        eachBelow(component, this::restore);
    }

    private static void restore(ObjectNode component, String member, JsonNode entry) {
        if (!member.startsWith("/")) {
            return;
        }
        JsonNode present = component.at(member);
        JsonNode after = entry.path(AFTER);
        boolean unchanged = present.isMissingNode() ? after.isMissingNode() : present.equals(after);
        if (unchanged) {
            DesignDocument.set(component, member, entry.get(BEFORE));
        }
    }

    private static void eachBelow(ObjectNode component, Consumer<ObjectNode> visitor) {
        if (component.path(COMPONENTS) instanceof ArrayNode children) {
            List<JsonNode> present = new ArrayList<>();
            children.forEach(present::add);
            for (JsonNode child : present) {
                if (child instanceof ObjectNode object) {
                    visitor.accept(object);
                }
            }
        }
    }
}
