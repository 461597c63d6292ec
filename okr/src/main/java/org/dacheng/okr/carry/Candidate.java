package org.dacheng.okr.carry;

import java.util.Map;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/**
 * An objective that could be carried.
 *
 * @param carriedTo id of its copy in the other cycle, null when it has none
 * @param unfinished whether it would be carried if nobody said otherwise
 * @param ways what is usual, by id of key result
 */
public record Candidate(
        ObjectiveView objective, @Nullable String carriedTo, boolean unfinished, Map<String, Way> ways) {

    /** Nothing is left of it. */
    public boolean isDone(KeyResultView keyResult) {
        return Continuation.isDone(keyResult);
    }
}
