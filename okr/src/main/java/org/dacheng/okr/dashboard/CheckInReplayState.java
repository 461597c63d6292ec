package org.dacheng.okr.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.OkrFormulas;
import org.jspecify.annotations.Nullable;

/** State of the goals of a cycle while its check-ins are replayed. */
final class CheckInReplayState {

    private final Map<String, Goal> goals = new HashMap<>();
    private final Map<String, Result> results = new HashMap<>();

    private static final class Result {

        private final BigDecimal weight;
        private BigDecimal progress = BigDecimal.ZERO;
        private @Nullable Confidence confidence;

        Result(BigDecimal weight) {
            this.weight = weight;
        }
    }

    private record Goal(String department, Instant createdAt, List<Result> results) {}

    /** @param keyResultId null for an objective without key results */
    void know(
            String objectiveId,
            String department,
            Instant createdAt,
            @Nullable String keyResultId,
            @Nullable BigDecimal weight) {
        Goal goal = goals.computeIfAbsent(objectiveId, id -> new Goal(department, createdAt, new ArrayList<>()));
        if (keyResultId != null && weight != null) {
            Result result = new Result(weight);
            goal.results().add(result);
            results.put(keyResultId, result);
        }
    }

    void say(String keyResultId, BigDecimal progress, Confidence confidence) {
        Result result = results.get(keyResultId);
        if (result != null) {
            result.progress = progress;
            result.confidence = confidence;
        }
    }

    /** Totals of the goals that existed at the moment. */
    Map<String, GoalTotals> byDepartment(Instant moment) {
        Map<String, GoalTotals> tallies = new HashMap<>();
        goals.values().stream()
                .filter(goal -> goal.createdAt().isBefore(moment))
                .forEach(goal -> tallies.merge(goal.department(), tally(goal), GoalTotals::plus));
        return tallies;
    }

    private static GoalTotals tally(Goal goal) {
        BigDecimal progress = OkrFormulas.ofKeyResults(goal.results().stream()
                .map(one -> new OkrFormulas.Weighted(one.weight, one.progress))
                .toList());
        List<Confidence> known = new ArrayList<>();
        goal.results().forEach(one -> {
            if (one.confidence != null) {
                known.add(one.confidence);
            }
        });
        return GoalTotals.ofObjective(
                Objects.requireNonNullElse(progress, BigDecimal.ZERO), known.isEmpty() ? null : Collections.max(known));
    }
}
