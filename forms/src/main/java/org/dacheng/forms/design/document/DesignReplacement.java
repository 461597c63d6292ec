package org.dacheng.forms.design.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Commands that turn a document into other content, such as that of an earlier version, as one step. Elements with the
 * same key, or the same id if they have no key, stay the same elements, so that the differences name what has changed.
 */
public final class DesignReplacement {

    private final DesignDocument document;
    private final List<DesignCommand> commands = new ArrayList<>();

    private DesignReplacement(DesignDocument document) {
        this.document = document;
    }

    /** @param files all files; those that are equal need no command */
    public static List<DesignCommand> commands(DesignDocument document, ObjectNode files) {
        DesignReplacement replacement = new DesignReplacement(document);
        files.fieldNames().forEachRemaining(file -> {
            if (files.path(file) instanceof ObjectNode content) {
                replacement.replace(file, content);
            }
        });
        return List.copyOf(replacement.commands);
    }

    private void replace(String file, ObjectNode content) {
        ObjectNode present = document.file(file);
        settings(ElementRef.file(file), present, content);
        ObjectNode named = content.deepCopy();
        giveIds(named, "", idsByName(present), new HashSet<>());
        for (String list : DesignDocument.LISTS) {
            if (named.path(list) instanceof ArrayNode elements) {
                elements(ElementList.of(file, list), present.path(list), elements);
            }
        }
    }

    private void settings(ElementRef file, ObjectNode present, ObjectNode content) {
        Set<String> members = new LinkedHashSet<>();
        present.fieldNames().forEachRemaining(members::add);
        content.fieldNames().forEachRemaining(members::add);
        members.removeAll(DesignDocument.LISTS);
        members.remove(DesignDocument.ID);
        for (String member : members) {
            @Nullable JsonNode value = content.get(member);
            if (!Objects.equals(present.get(member), value)) {
                commands.add(new DesignCommand.Set(file, "/" + member, value));
            }
        }
    }

    private void elements(ElementList list, JsonNode present, ArrayNode elements) {
        if (present.equals(elements)) {
            return;
        }
        for (JsonNode element : present) {
            commands.add(new DesignCommand.Remove(new ElementRef(
                    list.owner().file(), element.path(DesignDocument.ID).asText())));
        }
        for (JsonNode element : elements) {
            if (element instanceof ObjectNode added) {
                commands.add(new DesignCommand.Add(new ElementPlace(list, null), added));
            }
        }
    }

    /** Ids of elements by the list that they are in and by each of their names. */
    private static Map<String, String> idsByName(ObjectNode owner) {
        Map<String, String> ids = new HashMap<>();
        collect(owner, "", ids);
        return ids;
    }

    private static void collect(ObjectNode owner, String ownerId, Map<String, String> ids) {
        for (NamedElement one : elements(owner)) {
            String id = one.element().path(DesignDocument.ID).asText();
            one.names().forEach(name -> ids.putIfAbsent(ownerId + "/" + name, id));
            collect(one.element(), id, ids);
        }
    }

    /**
     * Each id is given once: a second field of the same name gets a new one. Nodes of a flow, which have no key, keep
     * the id that they have.
     */
    private static void giveIds(ObjectNode owner, String ownerId, Map<String, String> ids, Set<String> given) {
        for (NamedElement one : elements(owner)) {
            String known = ids.getOrDefault(ownerId + "/" + one.names().get(0), "");
            String id = given.add(known) ? known : "";
            if (!id.isEmpty()) {
                one.element().put(DesignDocument.ID, id);
            } else if (one.element().hasNonNull("key")) {
                one.element().remove(DesignDocument.ID);
            }
            giveIds(one.element(), id.isEmpty() ? "new" : id, ids, given);
        }
    }

    /** @param names by which the same element is found in other content, the best first */
    private record NamedElement(ObjectNode element, List<String> names) {}

    private static List<NamedElement> elements(ObjectNode owner) {
        List<NamedElement> elements = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String list : DesignDocument.LISTS) {
            for (JsonNode below : owner.path(list)) {
                if (below instanceof ObjectNode element) {
                    elements.add(new NamedElement(element, names(element, counts)));
                }
            }
        }
        return elements;
    }

    private static List<String> names(ObjectNode element, Map<String, Integer> counts) {
        if (element.hasNonNull("key")) {
            String key = "key " + element.path("key").asText();
            return List.of(key + " " + counts.merge(key, 1, Integer::sum));
        }
        String type = "type " + element.path("type").asText();
        String numbered = type + " " + counts.merge(type, 1, Integer::sum);
        return element.hasNonNull(DesignDocument.ID)
                ? List.of("id " + element.path(DesignDocument.ID).asText(), numbered)
                : List.of(numbered);
    }
}
