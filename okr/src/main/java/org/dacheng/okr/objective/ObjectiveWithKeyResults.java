package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective with its key results, to be written at once.
 *
 * @param id of the objective to change, else null
 * @param newObjective the new objective when there is no id
 * @param edit change of the existing objective; null when unchanged
 * @param keyResults new and changed ones; others stay unchanged
 */
public record ObjectiveWithKeyResults(
        @Nullable String id,
        @Nullable NewObjective newObjective,
        @Nullable ObjectiveEdit edit,
        List<KeyResultCommand> keyResults) {

    /**
     * A key result of the objective.
     *
     * @param id null for a new one
     * @param edit without a weight
     * @param weight 0 to 1; those of all key results must sum to 1 in the end
     * @param locked null means unchanged
     */
    public record KeyResultCommand(
            @Nullable String id,
            KeyResultEdit edit,
            @Nullable BigDecimal weight,
            @Nullable Boolean locked) {}

    /** @param keyResultIds in the order of the command */
    public record WrittenIds(String id, List<String> keyResultIds) {}
}
