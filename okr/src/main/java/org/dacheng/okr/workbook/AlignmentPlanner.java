package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.ALIGNMENT;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER_KIND;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_KEY_RESULT_ID;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_OBJECTIVE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_OWNER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/** Plans new alignments and checks whether they are allowed. */
final class AlignmentPlanner {

    private final ImportContext context;
    private final RowResolver resolver;
    private final Map<String, CycleView> cycles;
    private final Map<String, Set<String>> parentIds = new HashMap<>();
    private final Map<String, PlannedObjective> inOtherCycles = new HashMap<>();
    private final Map<AlignmentKey, PlannedAlignment> seen = new HashMap<>();
    private final List<PlannedAlignment> planned = new ArrayList<>();

    private record AlignmentKey(
            String child, String parent, @Nullable PlannedKeyResult result) {}

    /**
     * @param cycles those of the objectives that are known, by id
     * @param parentIds confirmed parents of everything known and above it
     */
    AlignmentPlanner(
            ImportContext context,
            RowResolver resolver,
            Map<String, CycleView> cycles,
            Map<String, List<String>> parentIds) {
        this.context = context;
        this.resolver = resolver;
        this.cycles = cycles;
        parentIds.forEach((child, parents) -> this.parentIds.put(child, new HashSet<>(parents)));
    }

    List<PlannedAlignment> plan(List<SheetRow> rows) {
        for (SheetRow row : rows) {
            boolean refusedBefore = context.texts().isLabel("alignment.refused", row.textOr(ALIGNMENT, ""));
            if (!refusedBefore) {
                Optional.ofNullable(read(row)).ifPresent(this::plan);
            }
        }
        return planned;
    }

    private @Nullable PlannedAlignment read(SheetRow row) {
        PlannedObjective child = resolver.find(row, OBJECTIVE_ID, OWNER_KIND, OWNER, OBJECTIVE);
        if (child == null) {
            row.addError(OBJECTIVE, "okr.import.no-objective", row.textOr(OBJECTIVE, ""));
            return null;
        }
        PlannedObjective parent = parent(row);
        if (parent == null) {
            row.addError(PARENT_OBJECTIVE, "okr.import.no-objective", row.textOr(PARENT_OBJECTIVE, ""));
            return null;
        }
        resolver.resolveTitle(row, OWNER, OBJECTIVE, child);
        resolver.resolveTitle(row, PARENT_OWNER, PARENT_OBJECTIVE, parent);
        boolean whole = row.isBlank(PARENT_KEY_RESULT) && row.isBlank(PARENT_KEY_RESULT_ID);
        PlannedKeyResult result = whole ? null : resolver.resolve(row, parent, PARENT_KEY_RESULT_ID, PARENT_KEY_RESULT);
        if (!whole && result == null) {
            row.addError(PARENT_KEY_RESULT, "okr.alignment.key-result");
            return null;
        }
        return new PlannedAlignment(row, child, parent, result);
    }

    private @Nullable PlannedObjective parent(SheetRow row) {
        String id = row.text(PARENT_OBJECTIVE_ID);
        Optional<ObjectiveView> other = context.storedObjectives()
                .objective(id)
                .filter(one -> !one.cycleId().equals(context.cycle().id()));
        PlannedObjective here =
                resolver.find(row, PARENT_OBJECTIVE_ID, "parent-owner-kind", PARENT_OWNER, PARENT_OBJECTIVE);
        if (here != null || other.isEmpty()) {
            return here;
        }
        ObjectiveView view = other.get();
        return inOtherCycles.computeIfAbsent(
                view.id(), key -> new PlannedObjective(null, view, view.owner(), CellParser.stripped(view.title())));
    }

    private void plan(PlannedAlignment one) {
        if (isStored(one)) {
            context.changes().unchanged(GoalKinds.ALIGNMENT);
            return;
        }
        SheetRow row = one.row();
        PlannedAlignment before = seen.putIfAbsent(
                new AlignmentKey(one.child().node(), one.parent().node(), one.parentResult()), one);
        if (before != null) {
            row.addError(PARENT_OBJECTIVE, "okr.import.twice", before.row().number());
            return;
        }
        String refusal = refusal(one);
        if (refusal != null) {
            row.addError(PARENT_OBJECTIVE, refusal);
            return;
        }
        parentIds
                .computeIfAbsent(one.child().node(), node -> new HashSet<>())
                .add(one.parent().node());
        planned.add(one);
        context.changes()
                .created(
                        row,
                        GoalKinds.ALIGNMENT,
                        context.names().owner(one.child().owner()),
                        one.child().title() + " → " + target(one),
                        List.of(),
                        false);
    }

    private static String target(PlannedAlignment one) {
        return one.parentResult() == null
                ? one.parent().title()
                : one.parentResult().title();
    }

    private static boolean isStored(PlannedAlignment one) {
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

    /** Message key of the reason for a refusal; null when it is allowed. */
    private @Nullable String refusal(PlannedAlignment one) {
        if (one.child() == one.parent()) {
            return "okr.alignment.self";
        }
        ObjectiveView known = one.child().known();
        if (!context.cycle().state().takesGoals()
                || (known != null
                        && !context.mayWrite(
                                one.child().owner(), known.responsible().id()))) {
            return "okr.alignment.not-allowed";
        }
        ObjectiveView parent = one.parent().known();
        CycleView cycle = parent == null ? context.cycle() : cycles.getOrDefault(parent.cycleId(), context.cycle());
        if (!cycle.state().takesGoals()) {
            return "okr.alignment.closed";
        }
        if (cycle.startsOn().isAfter(context.cycle().endsOn())
                || context.cycle().startsOn().isAfter(cycle.endsOn())) {
            return "okr.alignment.not-overlapping";
        }
        return reaches(one.parent().node(), one.child().node()) ? "okr.alignment.loop" : null;
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
                open.addAll(parentIds.getOrDefault(node, Set.of()));
            }
        }
        return false;
    }
}
