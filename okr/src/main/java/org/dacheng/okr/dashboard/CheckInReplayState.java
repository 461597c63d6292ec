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

    private final Map<String, ReplayedObjective> goals = new HashMap<>();
    private final Map<String, ReplayedKeyResult> results = new HashMap<>();

    private static final class ReplayedKeyResult {

        private final BigDecimal weight;
        private BigDecimal progress = BigDecimal.ZERO;
        private @Nullable Confidence confidence;

        ReplayedKeyResult(BigDecimal weight) {
            this.weight = weight;
        }
    }

    private record ReplayedObjective(String department, Instant createdAt, List<ReplayedKeyResult> results) {}

    /** @param keyResultId null for an objective without key results */
    void addObjective(
            String objectiveId,
            String department,
            Instant createdAt,
            @Nullable String keyResultId,
            @Nullable BigDecimal weight) {
        ReplayedObjective goal = goals.computeIfAbsent(
                objectiveId, id -> new ReplayedObjective(department, createdAt, new ArrayList<>()));
        if (keyResultId != null && weight != null) {
            ReplayedKeyResult result = new ReplayedKeyResult(weight);
            goal.results().add(result);
            results.put(keyResultId, result);
        }
    }

    void apply(String keyResultId, BigDecimal progress, Confidence confidence) {
        ReplayedKeyResult result = results.get(keyResultId);
        if (result != null) {
            result.progress = progress;
            result.confidence = confidence;
        }
    }

    /** Totals of the goals that existed at the moment. */
    Map<String, GoalTotals> byDepartment(Instant moment) {
        Map<String, GoalTotals> totalsByDepartment = new HashMap<>();
        goals.values().stream()
                .filter(goal -> goal.createdAt().isBefore(moment))
                .forEach(goal -> totalsByDepartment.merge(goal.department(), totals(goal), GoalTotals::plus));
        return totalsByDepartment;
    }

    private static GoalTotals totals(ReplayedObjective goal) {
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
