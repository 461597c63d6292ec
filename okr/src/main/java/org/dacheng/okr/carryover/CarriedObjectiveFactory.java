package org.dacheng.okr.carryover;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.WeightDistribution;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveCopy;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/** Creates the copy of an objective that continues in another cycle. */
final class CarriedObjectiveFactory {

    /** The default mode of each key result: the rest of unfinished ones is carried over, finished ones stay behind. */
    static Map<String, CarryOverMode> defaults(ObjectiveView objective) {
        Map<String, CarryOverMode> modes = new LinkedHashMap<>();
        objective
                .keyResults()
                .forEach(one -> modes.put(one.id(), isDone(one) ? CarryOverMode.LEAVE : CarryOverMode.REST));
        return modes;
    }

    static boolean isDone(KeyResultView one) {
        return one.progress().compareTo(BigDecimal.ONE) >= 0;
    }

    private static Map<String, CarryOverMode> modes(ObjectiveView objective, Map<String, CarryOverMode> chosen) {
        Map<String, CarryOverMode> modes = defaults(objective);
        modes.replaceAll((id, mode) -> chosen.getOrDefault(id, mode));
        return modes;
    }

    /** Ids of the key results carried over as a whole. */
    static Set<String> whole(ObjectiveView objective, Map<String, CarryOverMode> chosen) {
        Map<String, CarryOverMode> modes = modes(objective, chosen);
        return objective.keyResults().stream()
                .filter(one -> modes.get(one.id()) == CarryOverMode.WHOLE)
                .map(KeyResultView::id)
                .collect(Collectors.toSet());
    }

    /** @param addingUp ids of key results whose fed value starts at zero in each cycle */
    static ObjectiveCopy of(
            ObjectiveView objective, String title, Map<String, CarryOverMode> chosen, Set<String> addingUp) {
        Map<String, CarryOverMode> modes = modes(objective, chosen);
        List<KeyResultView> taken = objective.keyResults().stream()
                .filter(one -> modes.get(one.id()) != CarryOverMode.LEAVE)
                .toList();
        Map<String, BigDecimal> weights = weights(taken);
        boolean locks = canKeepLocks(taken);
        List<ObjectiveCopy.KeyResultCopy> results = new ArrayList<>();
        for (KeyResultView one : taken) {
            boolean rest = modes.get(one.id()) == CarryOverMode.REST && !isDone(one);
            results.add(result(
                    objective,
                    one,
                    rest ? rest(one, stepsLeft(one), addingUp) : one.measure(),
                    rest,
                    weights.getOrDefault(one.id(), BigDecimal.ZERO),
                    locks && one.weightLocked()));
        }
        return new ObjectiveCopy(objective, title, List.copyOf(results));
    }

    private static ObjectiveCopy.KeyResultCopy result(
            ObjectiveView objective,
            KeyResultView one,
            Measure measure,
            boolean rest,
            BigDecimal weight,
            boolean locked) {
        List<ObjectiveCopy.MilestoneCopy> milestones = one.milestones().stream()
                .filter(step -> !rest || !step.done())
                .map(step -> new ObjectiveCopy.MilestoneCopy(step.title(), step.dueOn(), step.done()))
                .toList();
        return new ObjectiveCopy.KeyResultCopy(
                one.id(),
                one.title(),
                measure,
                rest ? measure.start() : one.current(),
                weight,
                locked,
                one.responsible().active()
                        ? one.responsible().id()
                        : objective.responsible().id(),
                milestones);
    }

    private static int stepsLeft(KeyResultView one) {
        return (int) one.milestones().stream().filter(step -> !step.done()).count();
    }

    /**
     * Starts at the value reached so far; zones already passed are dropped. A measure whose fed value starts at zero in
     * each cycle goes from zero to the missing amount, or stays unchanged if its target is falling.
     */
    static Measure rest(KeyResultView one, int stepsLeft, Set<String> addingUp) {
        Measure whole = one.measure();
        if (addingUp.contains(one.id())) {
            return whole.target().compareTo(whole.start()) > 0 ? missing(whole, one.current()) : whole;
        }
        if (whole.kind() == KeyResultKind.MILESTONES) {
            return with(whole, BigDecimal.ZERO, BigDecimal.valueOf(Math.max(1, stepsLeft)));
        }
        return whole.kind() == KeyResultKind.YES_NO ? whole : with(whole, one.current(), whole.target());
    }

    private static Measure missing(Measure whole, BigDecimal reached) {
        Measure left = with(whole, reached, whole.target());
        return new Measure(
                whole.kind(),
                whole.unit(),
                whole.currency(),
                whole.decimals(),
                BigDecimal.ZERO,
                left.target().subtract(reached),
                beyond(left.baseline(), reached),
                beyond(left.commit(), reached),
                beyond(left.stretch(), reached));
    }

    private static @Nullable BigDecimal beyond(@Nullable BigDecimal mark, BigDecimal reached) {
        return mark == null ? null : mark.subtract(reached);
    }

    private static Measure with(Measure whole, BigDecimal start, BigDecimal target) {
        return new Measure(
                whole.kind(),
                whole.unit(),
                whole.currency(),
                whole.decimals(),
                start,
                target,
                ahead(whole.baseline(), start, target),
                ahead(whole.commit(), start, target),
                ahead(whole.stretch(), start, target));
    }

    private static @Nullable BigDecimal ahead(@Nullable BigDecimal mark, BigDecimal start, BigDecimal target) {
        return mark == null
                        || mark.subtract(start).signum()
                                != target.subtract(start).signum()
                ? null
                : mark;
    }

    private static Map<String, BigDecimal> weights(List<KeyResultView> taken) {
        boolean locks = canKeepLocks(taken);
        return taken.isEmpty()
                ? Map.of()
                : WeightDistribution.proportion(taken.stream()
                        .map(one -> new WeightDistribution.Weight(one.id(), one.weight(), locks && one.weightLocked()))
                        .toList());
    }

    private static boolean canKeepLocks(List<KeyResultView> taken) {
        return WeightDistribution.canSum(taken.stream()
                .map(one -> new WeightDistribution.Weight(one.id(), one.weight(), one.weightLocked()))
                .toList());
    }

    private CarriedObjectiveFactory() {}
}
