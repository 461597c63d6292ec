package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.measure.Weights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the weights of siblings at their law whatever happens to one of them. */
@Component
class Weighing {

    /** A new sibling came, without a wish: those that are not locked share again. */
    void admit(Work work) {
        apply(work, Weights.equalise(weights(work)));
    }

    /** A sibling went; where all that stay are locked, their locks give way to the law. */
    void close(Work work) {
        if (work.keyResults().isEmpty()) {
            return;
        }
        if (!Weights.canSum(weights(work))) {
            work.keyResults().forEach(one -> one.lock(false));
        }
        apply(work, Weights.proportion(weights(work)));
    }

    void equalise(Work work) {
        if (!work.keyResults().isEmpty()) {
            require(work, "/weights");
            apply(work, Weights.equalise(weights(work)));
        }
    }

    void set(Work work, KeyResult keyResult, BigDecimal weight) {
        List<Violation> wrong = new ArrayList<>();
        share(wrong, "/weight", weight);
        ObjectiveWriting.refuse(wrong);
        keyResult.weigh(weight);
        keyResult.lock(true);
        require(work, "/weight");
        apply(work, Weights.proportion(weights(work)));
    }

    void all(Work work, Map<String, BigDecimal> weights) {
        List<Violation> wrong = new ArrayList<>();
        weights.forEach((id, weight) -> share(wrong, "/weights/" + id, weight));
        boolean complete = weights.size() == work.keyResults().size()
                && work.keyResults().stream().allMatch(one -> weights.containsKey(one.id()));
        if (!complete) {
            wrong.add(new Violation("/weights", Message.of("okr.weight.incomplete")));
        }
        ObjectiveWriting.refuse(wrong);
        if (!Weights.sumToOne(weights.values())) {
            BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            wrong.add(new Violation("/weights", Message.of("okr.weight.sum", percent(sum))));
        }
        ObjectiveWriting.refuse(wrong);
        apply(work, weights);
    }

    /** @param weight null when a program left it out */
    private static void share(List<Violation> wrong, String pointer, @Nullable BigDecimal weight) {
        boolean fits = weight != null
                && weight.signum() >= 0
                && weight.compareTo(BigDecimal.ONE) <= 0
                && weight.stripTrailingZeros().scale() <= Weights.SCALE;
        if (!fits) {
            wrong.add(new Violation(pointer, Message.of("okr.weight.range")));
        }
    }

    private static void require(Work work, String pointer) {
        List<Weights.Weight> weights = weights(work);
        if (!Weights.canSum(weights)) {
            BigDecimal locked = weights.stream()
                    .filter(Weights.Weight::locked)
                    .map(Weights.Weight::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            ObjectiveWriting.refuse(List.of(new Violation(pointer, Message.of("okr.weight.locked", percent(locked)))));
        }
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static List<Weights.Weight> weights(Work work) {
        return work.keyResults().stream().map(KeyResult::weight).toList();
    }

    private static void apply(Work work, Map<String, BigDecimal> weights) {
        for (KeyResult keyResult : work.keyResults()) {
            BigDecimal weight = weights.get(keyResult.id());
            if (weight != null) {
                keyResult.weigh(weight);
            }
        }
    }
}
