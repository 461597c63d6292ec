package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dacheng.okr.measure.Weights;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/** The weights of an objective's key results by their rows: they sum to 1, and who says none shares the rest. */
final class WeightPlan {

    private final Map<String, PlannedResult> byId = new HashMap<>();
    private final List<Weights.Weight> weights = new ArrayList<>();
    private @Nullable PlannedResult last;

    static void make(PlannedObjective objective, List<PlannedResult> own) {
        new WeightPlan().plan(objective, own);
    }

    private void plan(PlannedObjective objective, List<PlannedResult> own) {
        boolean concerned = false;
        for (PlannedResult one : own) {
            BigDecimal said = one.line().share("weight");
            if (said != null && !fits(said)) {
                one.line().wrong("weight", "okr.weight.range");
                return;
            }
            KeyResultView known = one.known();
            concerned = concerned || known == null || (said != null && said.compareTo(known.weight()) != 0);
            add(one, said != null ? said : known == null ? null : known.weight());
            last = one;
        }
        if (concerned && last != null) {
            others(objective, own);
            share(objective);
        }
    }

    private static boolean fits(BigDecimal share) {
        return share.signum() >= 0
                && share.compareTo(BigDecimal.ONE) <= 0
                && share.stripTrailingZeros().scale() <= Weights.SCALE;
    }

    private void add(PlannedResult one, @Nullable BigDecimal weight) {
        String id = String.valueOf(byId.size());
        byId.put(id, one);
        weights.add(new Weights.Weight(id, weight == null ? BigDecimal.ZERO : weight, weight != null));
    }

    /** Those that no row names keep theirs. */
    private void others(PlannedObjective objective, List<PlannedResult> own) {
        ObjectiveView known = objective.known();
        if (known == null) {
            return;
        }
        for (KeyResultView one : known.keyResults()) {
            Optional<PlannedResult> named =
                    own.stream().filter(each -> each.isKnownAs(one.id())).findFirst();
            if (named.isEmpty()) {
                weights.add(new Weights.Weight("kept " + one.id(), one.weight(), true));
            }
        }
    }

    private void share(PlannedObjective objective) {
        PlannedResult at = Objects.requireNonNull(last);
        if (!Weights.canSum(weights)) {
            BigDecimal sum = weights.stream()
                    .filter(Weights.Weight::locked)
                    .map(Weights.Weight::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            at.line().wrong("weight", "okr.import.weights", objective.title(), Items.percent(sum));
            return;
        }
        Map<String, BigDecimal> shared = Weights.proportion(weights);
        byId.forEach((id, one) -> weigh(one, Objects.requireNonNull(shared.get(id))));
    }

    private static void weigh(PlannedResult one, BigDecimal weight) {
        KeyResultView known = one.known();
        if (known == null) {
            one.weight = weight;
        } else if (known.weight().compareTo(weight) != 0) {
            one.weight = weight;
            one.changes.add(new Change("weight", Items.percent(known.weight()), Items.percent(weight)));
        }
    }
}
