package org.dacheng.forms.design.difference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.jspecify.annotations.Nullable;

/** Compares two states of a design by the ids of their elements. */
public final class DesignDifferences {

    private final DesignDocument before;
    private final DesignDocument after;

    private DesignDifferences(DesignDocument before, DesignDocument after) {
        this.before = before;
        this.after = after;
    }

    /** Elements of a file that differ, in the order of the later state; removed ones at the end. */
    public static List<ElementDifference> of(DesignDocument before, DesignDocument after, String file) {
        return new DesignDifferences(before, after).of(file);
    }

    private List<ElementDifference> of(String file) {
        Map<ElementRef, ObjectNode> old = elements(before, file);
        Map<ElementRef, ObjectNode> present = elements(after, file);
        Set<ElementRef> moved = moved(old.keySet(), present.keySet());
        List<ElementDifference> differences = new ArrayList<>();
        present.forEach((ref, element) -> {
            ObjectNode was = old.get(ref);
            if (was == null || !was.equals(element) || moved.contains(ref)) {
                differences.add(new ElementDifference(ref, was, element, moved.contains(ref)));
            }
        });
        old.forEach((ref, was) -> {
            if (!present.containsKey(ref)) {
                differences.add(new ElementDifference(ref, was, null, false));
            }
        });
        return List.copyOf(differences);
    }

    private static Map<ElementRef, ObjectNode> elements(DesignDocument document, String file) {
        Map<ElementRef, ObjectNode> elements = new LinkedHashMap<>();
        DesignDocument.eachWithin(document.file(file), element -> {
            ElementRef ref = new ElementRef(file, element.path("id").asText());
            elements.put(ref, DesignDocument.withoutLists(element));
        });
        return elements;
    }

    /** Elements in another list, or behind an element that they were in front of. */
    private Set<ElementRef> moved(Set<ElementRef> old, Set<ElementRef> present) {
        Set<ElementRef> moved = new HashSet<>();
        Map<ElementList, List<ElementRef>> lists = new LinkedHashMap<>();
        for (ElementRef ref : present) {
            ElementList list = list(after, ref);
            if (list != null && old.contains(ref)) {
                if (list.equals(list(before, ref))) {
                    lists.computeIfAbsent(list, one -> new ArrayList<>()).add(ref);
                } else {
                    moved.add(ref);
                }
            }
        }
        List<ElementRef> order = new ArrayList<>(old);
        lists.values().forEach(list -> moved.addAll(LongestOrder.outOfOrder(list, order)));
        return moved;
    }

    private static @Nullable ElementList list(DesignDocument document, ElementRef ref) {
        return document.place(ref).map(ElementPlace::list).orElse(null);
    }
}
