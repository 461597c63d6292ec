package org.dacheng.forms.design.canvas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a canvas, so that a page replaces a few elements instead of all. To be carried out
 * in this order: remove, place, replace.
 *
 * @param removed ids of elements to remove, those to be placed elsewhere included; those inside them are not listed
 * @param placed elements to insert with everything inside them, the last of a list first
 * @param replaced elements that only look different
 */
public record CanvasChange<E extends CanvasItem<E>>(
        List<String> removed, List<PlacedElement<E>> placed, List<E> replaced) {

    /**
     * An element to insert.
     *
     * @param owner id of the element that it is in; empty for the design itself
     * @param before id of the next element; null for the end of the list
     */
    public record PlacedElement<E extends CanvasItem<E>>(
            E element, String owner, @Nullable String before) {}

    private record Position<E extends CanvasItem<E>>(CanvasList<E> list, E element) {}

    /**
     * Compares two states.
     *
     * @param moved ids of elements that may have moved within their list
     * @param changed ids of elements that the page may show in another way than the earlier state
     */
    public static <E extends CanvasItem<E>> CanvasChange<E> between(
            CanvasList<E> before, CanvasList<E> after, Set<String> moved, Set<String> changed) {
        Map<String, Position<E>> old = positions(before);
        Map<String, Position<E>> present = positions(after);
        Set<String> placed = new HashSet<>();
        present.forEach((id, position) -> {
            Position<E> was = old.get(id);
            if (was == null
                    || moved.contains(id)
                    || !was.list().owner().equals(position.list().owner())
                    || !keepsFrame(was.element(), position.element())) {
                placed.add(id);
            }
        });
        Set<String> gone = new HashSet<>(old.keySet());
        gone.removeIf(id -> !placed.contains(id) && present.containsKey(id));
        List<String> removed =
                gone.stream().filter(id -> !isInside(id, gone, old)).sorted().toList();
        List<PlacedElement<E>> places = new ArrayList<>();
        place(after, placed, places);
        return new CanvasChange<>(removed, places, replaced(after, old, placed, changed));
    }

    /** A single field is replaced as a whole, frame included; what is inside a group is not sent again. */
    private static <E extends CanvasItem<E>> boolean keepsFrame(E was, E present) {
        return (was.inner() == null && present.inner() == null) || present.hasFrameOf(was);
    }

    private static <E extends CanvasItem<E>> Map<String, Position<E>> positions(CanvasList<E> canvas) {
        Map<String, Position<E>> positions = new HashMap<>();
        canvas.each((list, element) -> positions.put(element.id(), new Position<>(list, element)));
        return positions;
    }

    /** True if an element around it is removed, and the element with it. */
    private static <E extends CanvasItem<E>> boolean isInside(
            String id, Set<String> gone, Map<String, Position<E>> old) {
        Position<E> at = old.get(id);
        while (at != null && !at.list().owner().isEmpty()) {
            String owner = at.list().owner();
            if (gone.contains(owner)) {
                return true;
            }
            at = old.get(owner);
        }
        return false;
    }

    /** Later elements first, so that the element before which another is placed is there already. */
    private static <E extends CanvasItem<E>> void place(
            CanvasList<E> list, Set<String> placed, List<PlacedElement<E>> places) {
        List<E> elements = new ArrayList<>(list.elements());
        Collections.reverse(elements);
        String next = null;
        for (E element : elements) {
            if (placed.contains(element.id())) {
                places.add(new PlacedElement<>(element, list.owner(), next));
            } else if (element.inner() != null) {
                place(Objects.requireNonNull(element.inner()), placed, places);
            }
            next = element.id();
        }
    }

    private static <E extends CanvasItem<E>> List<E> replaced(
            CanvasList<E> list, Map<String, Position<E>> old, Set<String> placed, Set<String> changed) {
        List<E> replaced = new ArrayList<>();
        for (E element : list.elements()) {
            Position<E> was = old.get(element.id());
            if (placed.contains(element.id()) || was == null) {
                continue;
            }
            if (changed.contains(element.id()) || !element.looksLike(was.element())) {
                replaced.add(element);
            }
            if (element.inner() != null) {
                replaced.addAll(replaced(Objects.requireNonNull(element.inner()), old, placed, changed));
            }
        }
        return replaced;
    }
}
