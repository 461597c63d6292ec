package org.dacheng.okr.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.visibility.Sight;
import org.dacheng.okr.visibility.Visible;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what of the goals changed between two moments, as far as the asker may see the objectives now; by a constant
 * number of statements. What an objective said before it was agreed is told to those alone who write it: for others it
 * begins with its agreement.
 */
@Service
public class Changes {

    private static final int MOST = 200;

    private final Cycles cycles;
    private final Departments departments;
    private final Objectives objectives;
    private final Sight sight;
    private final ChangeRows rows;
    private final RemovedRows removed;
    private final AlignmentChanges alignments;
    private final Differences differences;
    private final Moments moments;

    Changes(
            Cycles cycles,
            Departments departments,
            Objectives objectives,
            Sight sight,
            ChangeRows rows,
            RemovedRows removed,
            AlignmentChanges alignments,
            Differences differences,
            Moments moments) {
        this.cycles = cycles;
        this.departments = departments;
        this.objectives = objectives;
        this.sight = sight;
        this.rows = rows;
        this.removed = removed;
        this.alignments = alignments;
        this.differences = differences;
        this.moments = moments;
    }

    /**
     * Company first, then departments, teams and people; what was removed stands at the end of the first slice.
     *
     * @throws org.dacheng.base.failure.NotFound when there is no such cycle for the asker
     */
    @Transactional(readOnly = true)
    public ChangeList between(Asker asker, ChangeQuery query) {
        cycles.get(asker, query.cycleId());
        Visible visible = sight.of(asker);
        Scope scope = Scope.of(query, visible, below(query));
        int limit = Math.max(1, Math.min(MOST, query.limit()));
        int offset = Cursors.read(query.cursor());
        List<String> ids = rows.touched(scope, limit + 1, offset);
        List<String> shown = ids.subList(0, Math.min(limit, ids.size()));
        List<ObjectiveChange> changes = new ArrayList<>(shown.isEmpty() ? List.of() : of(asker, query, scope, shown));
        if (offset == 0) {
            changes.addAll(removed.of(asker, query, scope));
        }
        return new ChangeList(
                rows.countTouched(scope),
                rows.countCheckIns(scope),
                changes.stream().filter(ObjectiveChange::says).toList(),
                ids.size() > limit ? String.valueOf(offset + limit) : null);
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

    private List<ObjectiveChange> of(Asker asker, ChangeQuery query, Scope scope, Collection<String> ids) {
        Map<String, ChangeRows.Life> lives = rows.lives(scope, ids);
        Moments.Known known = moments.known(scope, ids);
        Map<String, Integer> checkIns = rows.checkIns(scope, ids);
        Map<String, List<ObjectiveChange.Aligned>> aligned = alignments.of(asker, scope, ids, lives);
        Map<String, List<ChangeRows.Author>> authors = rows.authors(scope, ids);
        List<ObjectiveChange> changes = new ArrayList<>();
        for (ObjectiveView view : objectives.all(asker, ids)) {
            ChangeRows.Life life = lives.get(view.id());
            if (life != null) {
                Moments.Pair pair = moments.of(view, life, query.to(), known);
                if (pair.before() != null || pair.after() != null) {
                    changes.add(differences.between(
                            new Differences.Subject(
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

    /** Of the key results that there are or were. */
    private static Map<String, Integer> ofObjective(
            ObjectiveView view, Moments.Pair pair, Map<String, Integer> checkIns) {
        return checkIns.entrySet().stream()
                .filter(entry ->
                        view.keyResults().stream().anyMatch(one -> one.id().equals(entry.getKey()))
                                || pair.knows(entry.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
