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
            finish(lockAll(rows.withAncestors(objectiveIds)), Map.of());
        }
    }

    /**
     * Locks these objectives and everything they contribute to, for callers that change them and call {@link
     * #recompute} afterwards. All are locked at once in the order of ids, the common lock order, which prevents
     * deadlocks.
     */
    @Transactional
    public void lock(Collection<String> objectiveIds) {
        lockAll(rows.withAncestors(objectiveIds));
    }

    /** Everything affected by a change of these key results; unknown ids are ignored. */
    @Transactional(readOnly = true)
    public RollUpPath path(Collection<String> keyResultIds) {
        return rows.path(keyResultIds);
    }

    /**
     * The first half of {@link #recompute}, for callers that change key results: locks their objectives and everything
     * these contribute to at once, so that two transactions with a common ancestor cannot deadlock.
     */
    @Transactional
    public RollUpLock begin(RollUpPath path) {
        return lockAll(path.objectives());
    }

    /** For callers that already know the cycles. */
    @Transactional
    public RollUpLock begin(Collection<String> keyResultIds) {
        return begin(rows.path(keyResultIds));
    }

    /**
     * The second half, after the key results were changed.
     *
     * @param checkedIn time of the last check-in of objectives, by id; may be empty
     */
    @Transactional
    public void finish(RollUpLock rollUpLock, Map<String, Instant> checkedIn) {
        Set<String> ids =
                rollUpLock.objectives().stream().map(ObjectiveProgress::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return;
        }
        Contributors contributors = rows.below(ids);
        if (contributors.hasParentsOutside(ids)) {
            finish(lockAll(rows.withAncestors(ids)), checkedIn);
            return;
        }
        rows.correct(contributors.keyResults().stream()
                .filter(KeyResultProgress::outdated)
                .toList());
        ProgressCalculator calculator = new ProgressCalculator(
                rollUpLock.objectives(), contributors.keyResults(), contributors.contributions());
        rows.write(calculator.changed(checkedIn.keySet()), checkedIn);
    }

    private RollUpLock lockAll(Set<String> ids) {
        return new RollUpLock(ids.isEmpty() ? List.of() : rows.lock(ids));
    }
}
