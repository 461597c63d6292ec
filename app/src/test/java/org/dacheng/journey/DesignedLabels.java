package org.dacheng.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the labels of a form have to be after edits of several designers, by the id of the field. An edit replaces only
 * what its designer saw, and an undo takes back the designer's last edit that nobody has overwritten.
 */
final class DesignedLabels {

    /** What a designer did. */
    sealed interface Edit {

        /** A label that replaces the one that was shown. */
        record Label(String field, String shown, String label) implements Edit {}

        /** The removal of a field, whose label was shown. */
        record Removal(String field, String shown) implements Edit {}

        /** The edit that is taken back is found by the program. */
        record Undo() implements Edit {}
    }

    /** An edit and whether the program accepted it. */
    record Outcome(String designer, Edit edit, boolean accepted) {}

    /** The label of a field before and after; null if the field is not there. */
    private record Done(
            String field, @Nullable String before, @Nullable String after) {}

    private final Map<String, String> labels;
    private final Map<String, Deque<Done>> done;

    /** @param labels at the beginning; nobody can undo them */
    DesignedLabels(Map<String, String> labels) {
        this(labels, Map.of());
    }

    private DesignedLabels(Map<String, String> labels, Map<String, Deque<Done>> done) {
        this.labels = new HashMap<>(labels);
        this.done = new HashMap<>();
        done.forEach((designer, edits) -> this.done.put(designer, new ArrayDeque<>(edits)));
    }

    Map<String, String> labels() {
        return Map.copyOf(labels);
    }

    /** The number of the designer's edits that an undo could take back now, one after another. */
    long undoable(String designer) {
        return edits(designer).stream().filter(this::isLabelInPlace).count();
    }

    /**
     * The states in which these edits of one moment can have left the form: in either order, and where an undo may pass
     * over a removal whose place is gone, with and without.
     *
     * @param now the labels that are there; only states with exactly these are given
     */
    List<DesignedLabels> after(Outcome one, Outcome other, Map<String, String> now) {
        List<DesignedLabels> states = new ArrayList<>(then(one, other));
        states.addAll(then(other, one));
        states.removeIf(state -> !state.labels.equals(now));
        return states;
    }

    private List<DesignedLabels> then(Outcome first, Outcome second) {
        return after(first).stream()
                .flatMap(state -> state.after(second).stream())
                .toList();
    }

    private List<DesignedLabels> after(Outcome outcome) {
        if (outcome.edit() instanceof Edit.Label edit) {
            return edited(outcome, new Done(edit.field(), edit.shown(), edit.label()));
        } else if (outcome.edit() instanceof Edit.Removal edit) {
            return edited(outcome, new Done(edit.field(), edit.shown(), null));
        }
        return undone(outcome);
    }

    private List<DesignedLabels> edited(Outcome outcome, Done edit) {
        if (!outcome.accepted()) {
            return List.of(this);
        }
        if (!Objects.equals(labels.get(edit.field()), edit.before())) {
            return List.of();
        }
        DesignedLabels state = copy();
        state.put(edit.field(), edit.after());
        state.edits(outcome.designer()).push(edit);
        return List.of(state);
    }

    private List<DesignedLabels> undone(Outcome outcome) {
        List<DesignedLabels> states = new ArrayList<>();
        boolean found = false;
        for (Iterator<Done> last = edits(outcome.designer()).iterator(); last.hasNext() && !found; ) {
            Done edit = last.next();
            found = isLabelInPlace(edit);
            if (outcome.accepted() && Objects.equals(labels.get(edit.field()), edit.after())) {
                DesignedLabels state = copy();
                state.put(edit.field(), edit.before());
                state.edits(outcome.designer()).remove(edit);
                states.add(state);
            }
        }
        if (!outcome.accepted() && !found) {
            states.add(this);
        }
        return states;
    }

    private boolean isLabelInPlace(Done edit) {
        return edit.after() != null && edit.after().equals(labels.get(edit.field()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DesignedLabels state && key().equals(state.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    private List<Object> key() {
        Map<String, List<Done>> edits = new HashMap<>();
        done.forEach((designer, own) -> {
            if (!own.isEmpty()) {
                edits.put(designer, List.copyOf(own));
            }
        });
        return List.of(labels, edits);
    }

    private DesignedLabels copy() {
        return new DesignedLabels(labels, done);
    }

    private Deque<Done> edits(String designer) {
        return done.computeIfAbsent(designer, unused -> new ArrayDeque<>());
    }

    private void put(String field, @Nullable String label) {
        if (label == null) {
            labels.remove(field);
        } else {
            labels.put(field, label);
        }
    }
}
