package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/**
 * Values of key results over time.
 *
 * @param points check-ins oldest first, by key result
 */
record KeyResultHistory(Map<String, List<CheckInPoint>> points) {

    private static final int PLACES = 4;

    /** Key results with a check-in after a moment, in their order. */
    List<KeyResultMovement> movements(ObjectiveView objective, Instant since) {
        List<KeyResultMovement> movements = new ArrayList<>();
        for (KeyResultView keyResult : objective.keyResults()) {
            List<CheckInPoint> after = after(keyResult.id(), since);
            if (!after.isEmpty()) {
                movements.add(movement(keyResult, before(keyResult.id(), since), after));
            }
        }
        return List.copyOf(movements);
    }

    private static KeyResultMovement movement(
            KeyResultView keyResult, @Nullable CheckInPoint before, List<CheckInPoint> after) {
        CheckInPoint last = after.get(after.size() - 1);
        BigDecimal start = keyResult.measure().start();
        BigDecimal value = before == null ? start : before.value();
        BigDecimal progress = before == null ? BigDecimal.ZERO : before.progress();
        Confidence confidence = before == null ? null : before.confidence();
        return new KeyResultMovement(
                keyResult, value, last.value(), progress, last.progress(), confidence, last.confidence(), after.size());
    }

    List<CheckInPoint> after(String keyResultId, Instant since) {
        return points.getOrDefault(keyResultId, List.of()).stream()
                .filter(point -> point.countsFrom().isAfter(since))
                .toList();
    }

    private @Nullable CheckInPoint before(String keyResultId, Instant since) {
        CheckInPoint last = null;
        for (CheckInPoint point : points.getOrDefault(keyResultId, List.of())) {
            last = point.countsFrom().isAfter(since) ? last : point;
        }
        return last;
    }

    /**
     * Mean progress of objectives at evenly spaced moments of a period, oldest first; empty without a check-in.
     *
     * @param count at least 2
     */
    List<BigDecimal> progressSeries(Collection<ObjectiveView> objectives, Instant from, Instant until, int count) {
        boolean any = objectives.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .anyMatch(keyResult -> points.containsKey(keyResult.id()));
        if (!any || !from.isBefore(until)) {
            return List.of();
        }
        Duration step = Duration.between(from, until).dividedBy(count - 1L);
        List<BigDecimal> series = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            series.add(mean(objectives, at == count - 1 ? until : from.plus(step.multipliedBy(at))));
        }
        return List.copyOf(series);
    }

    private BigDecimal mean(Collection<ObjectiveView> objectives, Instant at) {
        BigDecimal sum =
                objectives.stream().map(objective -> progress(objective, at)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(objectives.size()), PLACES, RoundingMode.HALF_UP);
    }

    /** Without a check-in, the current value is used for every moment. */
    private BigDecimal progress(ObjectiveView objective, Instant at) {
        BigDecimal sum = BigDecimal.ZERO;
        for (KeyResultView keyResult : objective.keyResults()) {
            CheckInPoint before = before(keyResult.id(), at);
            BigDecimal progress = !points.containsKey(keyResult.id())
                    ? keyResult.progress()
                    : before == null ? BigDecimal.ZERO : before.progress();
            sum = sum.add(keyResult.weight().multiply(progress));
        }
        return sum;
    }
}
