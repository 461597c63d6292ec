package org.dacheng.okr.carryover;

import java.util.Map;
import java.util.Set;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/**
 * An objective that can be carried over.
 *
 * @param carriedTo id of its copy in the other cycle, null when it has none
 * @param unfinished whether it is carried over by default
 * @param modes default modes by id of key result
 * @param addingUp ids of key results whose fed value starts at zero in each cycle
 */
public record CarryOverCandidate(
        ObjectiveView objective,
        @Nullable String carriedTo,
        boolean unfinished,
        Map<String, CarryOverMode> modes,
        Set<String> addingUp) {

    /** The measure that remains of a key result when its rest is carried over. */
    public Measure rest(KeyResultView keyResult) {
        return CarriedObjectiveFactory.rest(keyResult, keyResult.milestones().size(), addingUp);
    }

    /** Whether the key result has reached its target. */
    public boolean isDone(KeyResultView keyResult) {
        return CarriedObjectiveFactory.isDone(keyResult);
    }
}
