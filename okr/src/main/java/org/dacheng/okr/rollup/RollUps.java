package org.dacheng.okr.rollup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes progress upwards from the stored rows, with plain SQL. */
@Component
public class RollUps {

    private final RollUpRows rows;

    RollUps(RollUpRows rows) {
        this.rows = rows;
    }

    /**
     * Recomputes progress and confidence of these objectives and of everything to which they contribute by confirmed
     * alignments, and the progress of their key results from start, target and current value. Locks the changed rows in
     * the order of ids. Callers flush their own changes first, and afterwards read again the entities that they want to
     * change.
     *
     * <p>At most five statements, whatever the number of levels.
     */
    @Transactional
    public void recompute(Collection<String> objectiveIds) {
        if (!objectiveIds.isEmpty()) {
            finish(take(rows.upwards(objectiveIds)), Map.of());
        }
    }

    /**
     * Locks these objectives and everything they contribute to, for callers that change them and call {@link
     * #recompute} afterwards. All are locked at once in the order of ids, the common lock order, which prevents
     * deadlocks.
     */
    @Transactional
    public void hold(Collection<String> objectiveIds) {
        take(rows.upwards(objectiveIds));
    }

    /** Everything affected by a change of these key results; unknown ids are ignored. */
    @Transactional(readOnly = true)
    public RollUpPath route(Collection<String> keyResultIds) {
        return rows.route(keyResultIds);
    }

    /**
     * The first half of {@link #recompute}, for callers that change key results: locks their objectives and everything
     * these contribute to at once, so that two transactions with a common ancestor cannot deadlock.
     */
    @Transactional
    public RollUpLock begin(RollUpPath route) {
        return take(route.objectives());
    }

    /** For callers that already know the cycles. */
    @Transactional
    public RollUpLock begin(Collection<String> keyResultIds) {
        return begin(rows.route(keyResultIds));
    }

    /**
     * The second half, after the key results were changed.
     *
     * @param checkedIn time of the last check-in of objectives, by id; may be empty
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
