package org.dacheng.okr.change;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.OkrFormulas;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.ObjectiveContent;
import org.jspecify.annotations.Nullable;

/**
 * State of an objective at a moment.
 *
 * @param states by id of key result, for all of them
 * @param progress null when it is unknown
 */
record ObjectiveSnapshot(
        ObjectiveContent content,
        Map<String, KeyResultState> states,
        @Nullable BigDecimal progress) {

    /** Value and confidence of a key result at the moment. */
    record KeyResultState(
            BigDecimal value, BigDecimal progress, @Nullable Confidence confidence) {}

    /**
     * @param checkIns last check-in of each key result that has one
     * @param unsaid values of key results without check-ins, where they differ from the start
     */
    static ObjectiveSnapshot of(
            ObjectiveContent content, Map<String, ChangeRows.CheckInValue> checkIns, Map<String, BigDecimal> unsaid) {
        Map<String, KeyResultState> reached = new LinkedHashMap<>();
        for (ObjectiveContent.KeyResultContent one : content.keyResults()) {
            ChangeRows.CheckInValue last = checkIns.get(one.id());
            BigDecimal value =
                    last == null ? unsaid.getOrDefault(one.id(), one.measure().start()) : last.value();
            BigDecimal progress =
                    OkrFormulas.progress(one.measure().start(), one.measure().target(), value);
            reached.put(one.id(), new KeyResultState(value, progress, last == null ? null : last.confidence()));
        }
        return new ObjectiveSnapshot(content, reached, weighed(content, reached));
    }

    /** The weighted sum of the key results; the past progress of aligned objectives is not recorded. */
    private static @Nullable BigDecimal weighed(ObjectiveContent content, Map<String, KeyResultState> reached) {
        if (content.rollUp() != RollUp.KEY_RESULTS) {
            return null;
        }
        List<OkrFormulas.Weighted> parts = content.keyResults().stream()
                .map(one -> new OkrFormulas.Weighted(
                        one.weight(),
                        Objects.requireNonNull(reached.get(one.id())).progress()))
                .toList();
        BigDecimal sum = OkrFormulas.ofKeyResults(parts);
        return sum == null ? BigDecimal.ZERO : sum;
    }

    ObjectiveSnapshot with(@Nullable BigDecimal known) {
        return new ObjectiveSnapshot(content, states, known);
    }

    /** The lowest confidence of the key results. */
    @Nullable
    Confidence confidence() {
        List<Confidence> known = states.values().stream()
                .map(KeyResultState::confidence)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return known.isEmpty() ? null : Collections.max(known);
    }

    ObjectiveContent.@Nullable KeyResultContent keyResult(String id) {
        return content.keyResults().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
