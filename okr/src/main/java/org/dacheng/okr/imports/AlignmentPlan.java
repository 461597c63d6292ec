package org.dacheng.okr.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.word.Words;
import org.jspecify.annotations.Nullable;

/** Which alignments are new, and whether they may be. */
final class AlignmentPlan {

    private final Scene scene;
    private final Book book;
    private final Map<String, CycleView> cycles;
    private final Map<String, Set<String>> upwards = new HashMap<>();
    private final Map<String, PlannedObjective> elsewhere = new HashMap<>();
    private final Map<Ends, PlannedAlignment> seen = new HashMap<>();
    private final List<PlannedAlignment> planned = new ArrayList<>();

    private record Ends(
            String child, String parent, @Nullable PlannedResult result) {}

    /**
     * @param cycles those of the objectives that are known, by id
     * @param upwards confirmed parents of everything known and above it
     */
    AlignmentPlan(Scene scene, Book book, Map<String, CycleView> cycles, Map<String, List<String>> upwards) {
        this.scene = scene;
        this.book = book;
        this.cycles = cycles;
        upwards.forEach((child, parents) -> this.upwards.put(child, new HashSet<>(parents)));
    }

    List<PlannedAlignment> make(List<Line> lines) {
        for (Line line : lines) {
            boolean refusedBefore = scene.lexicon().is("okr.export.alignment.refused", line.textOr("alignment", ""));
            if (!refusedBefore) {
                Optional.ofNullable(read(line)).ifPresent(this::take);
            }
        }
        return planned;
    }

    private @Nullable PlannedAlignment read(Line line) {
        PlannedObjective child = book.find(line, "objective-id", "owner-kind", "owner", "objective");
        if (child == null) {
            line.wrong("objective", "okr.import.no-objective", line.textOr("objective", ""));
            return null;
        }
        PlannedObjective parent = parent(line);
        if (parent == null) {
            line.wrong("parent-objective", "okr.import.no-objective", line.textOr("parent-objective", ""));
            return null;
        }
        book.titled(line, "owner", "objective", child);
        book.titled(line, "parent-owner", "parent-objective", parent);
        boolean whole = line.isBlank("parent-key-result") && line.isBlank("parent-key-result-id");
        PlannedResult result = whole ? null : book.named(line, parent, "parent-key-result-id", "parent-key-result");
        if (!whole && result == null) {
            line.wrong("parent-key-result", "okr.alignment.key-result");
            return null;
        }
        return new PlannedAlignment(line, child, parent, result);
    }

    private @Nullable PlannedObjective parent(Line line) {
        String id = line.text("parent-objective-id");
        Optional<ObjectiveView> other = scene.known()
                .objective(id)
                .filter(one -> !one.cycleId().equals(scene.cycle().id()));
        PlannedObjective here =
                book.find(line, "parent-objective-id", "parent-owner-kind", "parent-owner", "parent-objective");
        if (here != null || other.isEmpty()) {
            return here;
        }
        ObjectiveView view = other.get();
        return elsewhere.computeIfAbsent(
                view.id(), key -> new PlannedObjective(null, view, view.owner(), Plain.stripped(view.title())));
    }

    private void take(PlannedAlignment one) {
        if (isThere(one)) {
            scene.items().stays(Item.Kind.ALIGNMENT);
            return;
        }
        Line line = one.line();
        PlannedAlignment before =
                seen.putIfAbsent(new Ends(one.child().node(), one.parent().node(), one.parentResult()), one);
        if (before != null) {
            line.wrong("parent-objective", "okr.import.twice", before.line().number());
            return;
        }
        String refusal = refusal(one);
        if (refusal != null) {
            scene.findings().wrong(line, "parent-objective", Message.of(refusal));
            return;
        }
        upwards.computeIfAbsent(one.child().node(), node -> new HashSet<>())
                .add(one.parent().node());
        planned.add(one);
        scene.items()
                .created(
                        line,
                        Item.Kind.ALIGNMENT,
                        scene.names().label(one.child().owner()),
                        one.child().title() + " → " + target(one),
                        List.of());
    }

    private static String target(PlannedAlignment one) {
        return one.parentResult() == null
                ? one.parent().title()
                : one.parentResult().title();
    }

    private static boolean isThere(PlannedAlignment one) {
        ObjectiveView child = one.child().known();
        ObjectiveView parent = one.parent().known();
        if (child == null || parent == null) {
            return false;
        }
        KeyResultView result =
                one.parentResult() == null ? null : one.parentResult().known();
        String resultId = result == null ? null : result.id();
        return (one.parentResult() == null || result != null)
                && child.aligned().stream()
                        .anyMatch(each ->
                                each.parentId().equals(parent.id()) && Objects.equals(each.keyResultId(), resultId));
    }

    /** The key of why it may not be; null when it may. */
    private @Nullable String refusal(PlannedAlignment one) {
        if (one.child() == one.parent()) {
            return "okr.alignment.self";
        }
        ObjectiveView known = one.child().known();
        if (!scene.cycle().state().takesGoals() || (known != null && !mayWrite(one.child(), known))) {
            return "okr.alignment.not-allowed";
        }
        ObjectiveView parent = one.parent().known();
        CycleView cycle = parent == null ? scene.cycle() : cycles.getOrDefault(parent.cycleId(), scene.cycle());
        if (!cycle.state().takesGoals()) {
            return "okr.alignment.closed";
        }
        if (cycle.startsOn().isAfter(scene.cycle().endsOn())
                || scene.cycle().startsOn().isAfter(cycle.endsOn())) {
            return "okr.alignment.not-overlapping";
        }
        return reaches(one.parent().node(), one.child().node()) ? "okr.alignment.loop" : null;
    }

    private boolean mayWrite(PlannedObjective child, ObjectiveView known) {
        return scene.writers()
                .mayWrite(
                        scene.asker(),
                        Words.of(child.owner().kind()),
                        child.owner().id(),
                        known.responsible().id());
    }

    private boolean reaches(String from, String to) {
        Set<String> met = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            String node = open.remove(open.size() - 1);
            if (node.equals(to)) {
                return true;
            }
            if (met.add(node)) {
                open.addAll(upwards.getOrDefault(node, Set.of()));
            }
        }
        return false;
    }
}
