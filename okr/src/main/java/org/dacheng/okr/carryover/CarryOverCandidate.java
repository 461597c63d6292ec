package org.dacheng.okr.carryover;

import java.util.Map;
import java.util.Set;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/**
 * An objective that could be carried.
 *
 * @param carriedTo id of its copy in the other cycle, null when it has none
 * @param unfinished whether it would be carried if nobody said otherwise
 * @param ways what is usual, by id of key result
 * @param addingUp ids of key results whose fed value begins with zero in each cycle
 */
public record CarryOverCandidate(
        ObjectiveView objective,
        @Nullable String carriedTo,
        boolean unfinished,
        Map<String, CarryOverMode> ways,
        Set<String> addingUp) {

    /** What would be left of a key result. */
    public Measure rest(KeyResultView keyResult) {
        return CarriedObjectiveFactory.rest(keyResult, keyResult.milestones().size(), addingUp);
    }

    /** Nothing is left of it. */
    public boolean isDone(KeyResultView keyResult) {
        return CarriedObjectiveFactory.isDone(keyResult);
    }
}
