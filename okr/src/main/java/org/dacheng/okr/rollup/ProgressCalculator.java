package org.dacheng.okr.rollup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.OkrFormulas;
import org.jspecify.annotations.Nullable;

/** Computes objectives bottom-up in memory; the order of its input does not matter. */
final class ProgressCalculator {

    private final Map<String, ObjectiveProgress> objectives = new LinkedHashMap<>();
    private final Map<String, List<KeyResultProgress>> keyResults;
    private final Map<String, Map<String, BigDecimal>> contributors = new HashMap<>();
    private final Map<String, ObjectiveProgress> done = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();

    ProgressCalculator(
            Collection<ObjectiveProgress> objectives,
            Collection<KeyResultProgress> keyResults,
            Collection<Contribution> contributions) {
        objectives.forEach(objective -> this.objectives.put(objective.id(), objective));
        this.keyResults = keyResults.stream().collect(Collectors.groupingBy(KeyResultProgress::objectiveId));
        contributions.forEach(one -> this.contributors
                .computeIfAbsent(one.parentId(), parent -> new HashMap<>())
                .put(one.childId(), one.progress()));
    }

    /**
     * Objectives whose figures change, with the new figures.
     *
     * @param wanted ids to return even if nothing changes
     */
    List<ObjectiveProgress> changed(Set<String> wanted) {
        return objectives.values().stream()
                .map(this::computed)
                .filter(now ->
                        wanted.contains(now.id()) || now.differsFrom(Objects.requireNonNull(objectives.get(now.id()))))
                .toList();
    }

    private ObjectiveProgress computed(ObjectiveProgress objective) {
        ObjectiveProgress known = done.get(objective.id());
        if (known != null) {
            return known;
        }
        inProgress.add(objective.id());
        List<KeyResultProgress> own = keyResults.getOrDefault(objective.id(), List.of());
        BigDecimal progress = OkrFormulas.ofObjective(
                objective.rollUp(),
                OkrFormulas.ofKeyResults(
                        own.stream().map(KeyResultProgress::weighted).toList()),
                OkrFormulas.ofContributors(progressBelow(objective.id())));
        inProgress.remove(objective.id());
        ObjectiveProgress now = objective.with(progress, worst(own));
        done.put(objective.id(), now);
        return now;
    }

    private List<BigDecimal> progressBelow(String id) {
        return contributors.getOrDefault(id, Map.of()).entrySet().stream()
                .map(child -> {
                    ObjectiveProgress below = objectives.get(child.getKey());
                    // Loops are prevented on writing; if one exists anyway, the stored figure ends the recursion.
                    return below == null || inProgress.contains(below.id())
                            ? child.getValue()
                            : computed(below).progress();
                })
                .toList();
    }

    private static @Nullable Confidence worst(List<KeyResultProgress> keyResults) {
        List<Confidence> known = keyResults.stream()
                .map(KeyResultProgress::confidence)
                .flatMap(ProgressCalculator::orNothing)
                .toList();
        return known.isEmpty() ? null : Collections.max(known);
    }

    private static Stream<Confidence> orNothing(@Nullable Confidence confidence) {
        return Stream.ofNullable(confidence);
    }
}
