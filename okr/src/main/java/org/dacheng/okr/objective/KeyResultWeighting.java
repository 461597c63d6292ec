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
    void admit(LockedObjective work) {
        apply(work, WeightDistribution.equalise(weights(work)));
    }

    /** Removes a sibling; if all remaining ones are locked, they are unlocked so that the weights can sum to 1. */
    void close(LockedObjective work) {
        if (work.keyResults().isEmpty()) {
            return;
        }
        if (!WeightDistribution.canSum(weights(work))) {
            work.keyResults().forEach(one -> one.lock(false));
        }
        apply(work, WeightDistribution.proportion(weights(work)));
    }

    void equalise(LockedObjective work) {
        if (!work.keyResults().isEmpty()) {
            require(work, "/weights");
            apply(work, WeightDistribution.equalise(weights(work)));
        }
    }

    void set(LockedObjective work, KeyResult keyResult, BigDecimal weight) {
        List<Violation> wrong = new ArrayList<>();
        share(wrong, "/weight", weight);
        ObjectiveWriter.refuse(wrong);
        keyResult.weigh(weight);
        keyResult.lock(true);
        require(work, "/weight");
        apply(work, WeightDistribution.proportion(weights(work)));
    }

    void all(LockedObjective work, Map<String, BigDecimal> weights) {
        List<Violation> wrong = new ArrayList<>();
        weights.forEach((id, weight) -> share(wrong, "/weights/" + id, weight));
        boolean complete = weights.size() == work.keyResults().size()
                && work.keyResults().stream().allMatch(one -> weights.containsKey(one.id()));
        if (!complete) {
            wrong.add(new Violation("/weights", Message.of("okr.weight.incomplete")));
        }
        ObjectiveWriter.refuse(wrong);
        if (!WeightDistribution.sumToOne(weights.values())) {
            BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            wrong.add(new Violation("/weights", Message.of("okr.weight.sum", percent(sum))));
        }
        ObjectiveWriter.refuse(wrong);
        apply(work, weights);
    }

    /** @param weight null when an API call left it out */
    private static void share(List<Violation> wrong, String pointer, @Nullable BigDecimal weight) {
        boolean fits = weight != null
                && weight.signum() >= 0
                && weight.compareTo(BigDecimal.ONE) <= 0
                && weight.stripTrailingZeros().scale() <= WeightDistribution.SCALE;
        if (!fits) {
            wrong.add(new Violation(pointer, Message.of("okr.weight.range")));
        }
    }

    private static void require(LockedObjective work, String pointer) {
        List<WeightDistribution.Weight> weights = weights(work);
        if (!WeightDistribution.canSum(weights)) {
            BigDecimal locked = weights.stream()
                    .filter(WeightDistribution.Weight::locked)
                    .map(WeightDistribution.Weight::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            ObjectiveWriter.refuse(List.of(new Violation(pointer, Message.of("okr.weight.locked", percent(locked)))));
        }
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static List<WeightDistribution.Weight> weights(LockedObjective work) {
        return work.keyResults().stream().map(KeyResult::weight).toList();
    }

    private static void apply(LockedObjective work, Map<String, BigDecimal> weights) {
        for (KeyResult keyResult : work.keyResults()) {
            BigDecimal weight = weights.get(keyResult.id());
            if (weight != null) {
                keyResult.weigh(weight);
            }
        }
    }
}
