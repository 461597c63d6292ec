package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.measure.WeightDistribution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the weights of siblings summing to 1 when one of them is added, changed or removed. */
@Component
class KeyResultWeighting {

    /** Adds a sibling without a given weight: those that are not locked share equally again. */
    void rebalanceAfterAdd(LockedObjective locked) {
        apply(locked, WeightDistribution.equalise(weights(locked)));
    }

    /** Removes a sibling; if all remaining ones are locked, they are unlocked so that the weights can sum to 1. */
    void rebalanceAfterRemoval(LockedObjective locked) {
        if (locked.keyResults().isEmpty()) {
            return;
        }
        if (!WeightDistribution.canSum(weights(locked))) {
            locked.keyResults().forEach(one -> one.lock(false));
        }
        apply(locked, WeightDistribution.proportion(weights(locked)));
    }

    void equalise(LockedObjective locked) {
        if (!locked.keyResults().isEmpty()) {
            requireSum(locked, "/weights");
            apply(locked, WeightDistribution.equalise(weights(locked)));
        }
    }

    void set(LockedObjective locked, KeyResult keyResult, BigDecimal weight) {
        List<Violation> violations = new ArrayList<>();
        checkShare(violations, "/weight", weight);
        ObjectiveWriter.throwIfAny(violations);
        keyResult.weigh(weight);
        keyResult.lock(true);
        requireSum(locked, "/weight");
        apply(locked, WeightDistribution.proportion(weights(locked)));
    }

    void setAll(LockedObjective locked, Map<String, BigDecimal> weights) {
        List<Violation> violations = new ArrayList<>();
        weights.forEach((id, weight) -> checkShare(violations, "/weights/" + id, weight));
        boolean complete = weights.size() == locked.keyResults().size()
                && locked.keyResults().stream().allMatch(one -> weights.containsKey(one.id()));
        if (!complete) {
            violations.add(new Violation("/weights", Message.of("okr.weight.incomplete")));
        }
        ObjectiveWriter.throwIfAny(violations);
        if (!WeightDistribution.sumToOne(weights.values())) {
            BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            violations.add(new Violation("/weights", Message.of("okr.weight.sum", percent(sum))));
        }
        ObjectiveWriter.throwIfAny(violations);
        apply(locked, weights);
    }

    /** @param weight null when an API call left it out */
    private static void checkShare(List<Violation> violations, String pointer, @Nullable BigDecimal weight) {
        boolean fits = weight != null
                && weight.signum() >= 0
                && weight.compareTo(BigDecimal.ONE) <= 0
                && weight.stripTrailingZeros().scale() <= WeightDistribution.SCALE;
        if (!fits) {
            violations.add(new Violation(pointer, Message.of("okr.weight.range")));
        }
    }

    private static void requireSum(LockedObjective locked, String pointer) {
        List<WeightDistribution.Weight> weights = weights(locked);
        if (!WeightDistribution.canSum(weights)) {
            BigDecimal lockedSum = weights.stream()
                    .filter(WeightDistribution.Weight::locked)
                    .map(WeightDistribution.Weight::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            ObjectiveWriter.throwIfAny(
                    List.of(new Violation(pointer, Message.of("okr.weight.locked", percent(lockedSum)))));
        }
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static List<WeightDistribution.Weight> weights(LockedObjective locked) {
        return locked.keyResults().stream().map(KeyResult::weight).toList();
    }

    private static void apply(LockedObjective locked, Map<String, BigDecimal> weights) {
        for (KeyResult keyResult : locked.keyResults()) {
            BigDecimal weight = weights.get(keyResult.id());
            if (weight != null) {
                keyResult.weigh(weight);
            }
        }
    }
}
