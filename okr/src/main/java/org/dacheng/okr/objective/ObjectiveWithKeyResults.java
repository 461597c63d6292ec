package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective with its key results to be written in one go.
 *
 * @param id of the one to be changed, else null
 * @param fresh a new one when there is no id
 * @param edit change of the one with the id; null when it stays
 * @param keyResults new and changed ones; others stay
 */
public record ObjectiveWithKeyResults(
        @Nullable String id,
        @Nullable NewObjective fresh,
        @Nullable ObjectiveEdit edit,
        List<Result> keyResults) {

    /**
     * A key result of it.
     *
     * @param id null for a new one
     * @param edit without a weight
     * @param weight 0 to 1; those of all key results sum to 1 in the end
     * @param locked null leaves as it is
     */
    public record Result(
            @Nullable String id,
            KeyResultEdit edit,
            @Nullable BigDecimal weight,
            @Nullable Boolean locked) {}

    /** @param keyResultIds in the order of the command */
    public record Written(String id, List<String> keyResultIds) {}
}
