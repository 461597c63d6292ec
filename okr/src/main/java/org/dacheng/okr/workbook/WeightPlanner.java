package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.WEIGHT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dacheng.base.excel.CellType;
import org.dacheng.okr.measure.WeightDistribution;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/** Plans the weights of an objective's key results: they sum to 1, and rows without a weight share the rest. */
final class WeightPlanner {

    private final Map<String, PlannedKeyResult> byId = new HashMap<>();
    private final List<WeightDistribution.Weight> weights = new ArrayList<>();
    private @Nullable PlannedKeyResult last;

    static void plan(PlannedObjective objective, List<PlannedKeyResult> own) {
        new WeightPlanner().share(objective, own);
    }

    private void share(PlannedObjective objective, List<PlannedKeyResult> own) {
        boolean concerned = false;
        for (PlannedKeyResult one : own) {
            BigDecimal weight = one.target.weight;
            if (weight != null && !fits(weight)) {
                one.row().addError(WEIGHT, "okr.weight.range");
                return;
            }
            KeyResultView known = one.known();
            concerned = concerned || known == null || weight == null || weight.compareTo(known.weight()) != 0;
            add(one, weight);
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
                && share.stripTrailingZeros().scale() <= WeightDistribution.SCALE;
    }

    private void add(PlannedKeyResult one, @Nullable BigDecimal weight) {
        String id = String.valueOf(byId.size());
        byId.put(id, one);
        weights.add(new WeightDistribution.Weight(id, weight == null ? BigDecimal.ZERO : weight, weight != null));
    }

    /** Key results without a row keep their weight. */
    private void others(PlannedObjective objective, List<PlannedKeyResult> own) {
        ObjectiveView known = objective.known();
        if (known == null) {
            return;
        }
        for (KeyResultView one : known.keyResults()) {
            Optional<PlannedKeyResult> named =
                    own.stream().filter(each -> each.isKnownAs(one.id())).findFirst();
            if (named.isEmpty()) {
                weights.add(new WeightDistribution.Weight("kept " + one.id(), one.weight(), true));
            }
        }
    }

    private void share(PlannedObjective objective) {
        PlannedKeyResult at = Objects.requireNonNull(last);
        if (!WeightDistribution.canSum(weights)) {
            BigDecimal sum = weights.stream()
                    .filter(WeightDistribution.Weight::locked)
                    .map(WeightDistribution.Weight::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            at.row().addError(WEIGHT, "okr.import.weights", objective.title(), CellType.percent(sum));
            return;
        }
        Map<String, BigDecimal> shared = WeightDistribution.proportion(weights);
        byId.forEach((id, one) -> weigh(one, Objects.requireNonNull(shared.get(id))));
    }

    private static void weigh(PlannedKeyResult one, BigDecimal weight) {
        KeyResultView known = one.known();
        one.target.weight = weight;
        if (known == null || known.weight().compareTo(weight) != 0) {
            one.weight = weight;
        }
    }
}
