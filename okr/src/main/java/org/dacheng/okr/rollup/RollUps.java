package org.dacheng.okr.rollup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
     * again; progress of their key results too, by start, target and current value. Locks what it changes in the order
     * of ids. Callers flush their own changes first, and read entities again that they want to change afterwards.
     *
     * <p>Five statements at most, however many levels there are.
     */
    @Transactional
    public void recompute(Collection<String> objectiveIds) {
        if (!objectiveIds.isEmpty()) {
            finish(take(rows.upwards(objectiveIds)), Map.of());
        }
    }

    /**
     * Takes these objectives and everything they contribute to, for those who are about to change them and to
     * {@link #recompute} afterwards: all of them at once in the order of ids, as everybody does, so that nobody waits
     * in a circle.
     */
    @Transactional
    public void hold(Collection<String> objectiveIds) {
        take(rows.upwards(objectiveIds));
    }

    /** Where a change of these key results leads to; those that are not there lead nowhere. */
    @Transactional(readOnly = true)
    public RollUpPath route(Collection<String> keyResultIds) {
        return rows.route(keyResultIds);
    }

    /**
     * The first half of {@link #recompute}, for those who are about to change key results: takes their objectives and
     * everything these contribute to at once, so that two who climb to the same top never hold what the other needs.
     */
    @Transactional
    public RollUpLock begin(RollUpPath route) {
        return take(route.objectives());
    }

    /** For those who know the cycles already. */
    @Transactional
    public RollUpLock begin(Collection<String> keyResultIds) {
        return begin(rows.route(keyResultIds));
    }

    /**
     * The other half, once the key results are changed.
     *
     * @param checkedIn when objectives were last checked in, by id; may be empty
     */
    @Transactional
    public void finish(RollUpLock ascent, Map<String, Instant> checkedIn) {
        Set<String> ids = ascent.knots().stream().map(ObjectiveProgress::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return;
        }
        Contributors below = rows.below(ids);
        if (below.leadsBeyond(ids)) {
            finish(take(rows.upwards(ids)), checkedIn);
            return;
        }
        rows.correct(
                below.keyResults().stream().filter(KeyResultProgress::outdated).toList());
        ProgressCalculator climb = new ProgressCalculator(ascent.knots(), below.keyResults(), below.contributions());
        rows.write(climb.changed(checkedIn.keySet()), checkedIn);
    }

    private RollUpLock take(Set<String> ids) {
        return new RollUpLock(ids.isEmpty() ? List.of() : rows.lock(ids));
    }
}
