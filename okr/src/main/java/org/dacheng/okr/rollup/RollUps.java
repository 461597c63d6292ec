package org.dacheng.okr.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes progress from the rows, upwards; plain SQL, below everything that changes them. */
@Component
public class RollUps {

    private final RollUpRows rows;

    RollUps(RollUpRows rows) {
        this.rows = rows;
    }

    /**
     * Makes progress and confidence of these objectives, and of everything they are confirmed to contribute to, true
     * again; progress of their key results too, by start, target and current value. Locks what it changes in the order of
     * ids. Callers flush their own changes first, and read entities anew that they want to change afterwards.
     *
     * <p>Six statements at most, however many levels there are.
     */
    @Transactional
    public void recompute(Collection<String> objectiveIds) {
        Set<String> ids = objectiveIds.isEmpty() ? Set.of() : rows.upwards(objectiveIds);
        if (ids.isEmpty()) {
            return;
        }
        List<Knot> knots = rows.lock(ids);
        List<Contribution> contributions = rows.contributions(ids);
        if (contributions.stream().anyMatch(one -> !ids.contains(one.parentId()))) {
            // Somebody aligned one of them further up between the first look and the lock.
            recompute(ids);
            return;
        }
        List<Counted> keyResults = rows.keyResults(ids);
        write(knots, keyResults, contributions);
    }

    private void write(List<Knot> knots, List<Counted> keyResults, List<Contribution> contributions) {
        List<Counted> outdated = new ArrayList<>(keyResults);
        outdated.removeIf(one -> !one.outdated());
        if (!outdated.isEmpty()) {
            rows.correct(outdated);
        }
        List<Knot> changed = new Climb(knots, keyResults, contributions).changed();
        if (!changed.isEmpty()) {
            rows.write(changed);
        }
    }
}
