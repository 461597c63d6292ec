package org.dacheng.okr.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.Cursor;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares goals at two moments, as far as the actor may see the objectives now, with a constant number of statements.
 * Content from before the first agreement is shown only to people who may write the objective; for others the objective
 * starts with its agreement.
 */
@Service
public class ObjectiveChanges {

    private static final String LIST = "changes";
    private static final int MAX_LIMIT = 200;

    private final Cycles cycles;
    private final Departments departments;
    private final Objectives objectives;
    private final VisibilityFilter visibility;
    private final ChangeRows rows;
    private final RemovedObjectives removed;
    private final AlignmentChanges alignments;
    private final ObjectiveDiffer differ;
    private final ObjectiveSnapshots snapshots;

    ObjectiveChanges(
            Cycles cycles,
            Departments departments,
            Objectives objectives,
            VisibilityFilter visibility,
            ChangeRows rows,
            RemovedObjectives removed,
            AlignmentChanges alignments,
            ObjectiveDiffer differ,
            ObjectiveSnapshots snapshots) {
        this.cycles = cycles;
        this.departments = departments;
        this.objectives = objectives;
        this.visibility = visibility;
        this.rows = rows;
        this.removed = removed;
        this.alignments = alignments;
        this.differ = differ;
        this.snapshots = snapshots;
    }

    /**
     * Changes in the order company, departments, teams, people; removed objectives are at the end of the first slice.
     *
     * @throws org.dacheng.base.failure.NotFound when there is no such cycle for the actor
     */
    @Transactional(readOnly = true)
    public ChangeList between(Actor actor, ChangeQuery query) {
        cycles.get(actor, query.cycleId());
        VisibilityCondition visible = visibility.of(actor);
        ChangeScope scope = ChangeScope.of(query, visible, below(query));
        int limit = Math.max(1, Math.min(MAX_LIMIT, query.limit()));
        int offset = Cursor.offset(LIST, query.cursor());
        List<String> ids = rows.touched(scope, limit + 1, offset);
        List<String> shown = ids.subList(0, Math.min(limit, ids.size()));
        List<ObjectiveChange> changes = new ArrayList<>(shown.isEmpty() ? List.of() : of(actor, query, scope, shown));
        if (offset == 0) {
            changes.addAll(removed.of(actor, query, scope));
        }
        return new ChangeList(
                rows.countTouched(scope),
                rows.countCheckIns(scope),
                changes.stream().filter(ObjectiveChange::hasChanges).toList(),
                ids.size() > limit ? Cursor.ofOffset(LIST, offset + limit) : null);
    }

    private List<String> below(ChangeQuery query) {
        String top = query.departmentId();
        if (top == null) {
            return List.of();
        }
        List<String> ids = departments.all().stream()
                .map(DepartmentView::id)
                .filter(id -> departments.isWithin(id, top))
                .toList();
        return ids.isEmpty() ? List.of(top) : ids;
    }

    private List<ObjectiveChange> of(Actor actor, ChangeQuery query, ChangeScope scope, Collection<String> ids) {
        Map<String, ChangeRows.Lifespan> lifespans = rows.lifespans(scope, ids);
        ObjectiveSnapshots.RecordedChanges recorded = snapshots.read(scope, ids);
        Map<String, Integer> checkIns = rows.checkIns(scope, ids);
        Map<String, List<ObjectiveChange.AlignmentChange>> aligned = alignments.of(actor, scope, ids, lifespans);
        Map<String, List<ChangeRows.AuthorRow>> authors = rows.authors(scope, ids);
        List<ObjectiveChange> changes = new ArrayList<>();
        for (ObjectiveView view : objectives.all(actor, ids)) {
            ChangeRows.Lifespan lifespan = lifespans.get(view.id());
            if (lifespan != null) {
                ObjectiveSnapshots.SnapshotPair pair = snapshots.of(view, lifespan, query.to(), recorded);
                if (pair.before() != null || pair.after() != null) {
                    changes.add(differ.between(
                            new ObjectiveDiffer.ComparedObjective(
                                    view.id(),
                                    view.owner(),
                                    view.ownerName(),
                                    ofObjective(view, pair, checkIns),
                                    aligned.getOrDefault(view.id(), List.of()),
                                    authors.getOrDefault(view.id(), List.of()),
                                    pair.guessed()),
                            pair.before(),
                            pair.after()));
                }
            }
        }
        return changes;
    }

    /** Counts for current and removed key results. */
    private static Map<String, Integer> ofObjective(
            ObjectiveView view, ObjectiveSnapshots.SnapshotPair pair, Map<String, Integer> checkIns) {
        return checkIns.entrySet().stream()
                .filter(entry ->
                        view.keyResults().stream().anyMatch(one -> one.id().equals(entry.getKey()))
                                || pair.hasKeyResult(entry.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
