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
import org.dacheng.okr.measure.Formulas;
import org.jspecify.annotations.Nullable;

/** Computes objectives from the bottom up, in memory; the order of what it is given does not matter. */
final class Climb {

    private final Map<String, Knot> knots = new LinkedHashMap<>();
    private final Map<String, List<Counted>> keyResults;
    private final Map<String, Map<String, BigDecimal>> contributors = new HashMap<>();
    private final Map<String, Knot> done = new HashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    Climb(Collection<Knot> knots, Collection<Counted> keyResults, Collection<Contribution> contributions) {
        knots.forEach(knot -> this.knots.put(knot.id(), knot));
        this.keyResults = keyResults.stream().collect(Collectors.groupingBy(Counted::objectiveId));
        contributions.forEach(one -> this.contributors
                .computeIfAbsent(one.parentId(), parent -> new HashMap<>())
                .put(one.childId(), one.progress()));
    }

    /**
     * Those whose figures change, with their new ones.
     *
     * @param wanted ids of those that are wanted even if nothing changes
     */
    List<Knot> changed(Set<String> wanted) {
        return knots.values().stream()
                .map(this::computed)
                .filter(now ->
                        wanted.contains(now.id()) || now.differsFrom(Objects.requireNonNull(knots.get(now.id()))))
                .toList();
    }

    private Knot computed(Knot knot) {
        Knot known = done.get(knot.id());
        if (known != null) {
            return known;
        }
        onTheWay.add(knot.id());
        List<Counted> own = keyResults.getOrDefault(knot.id(), List.of());
        BigDecimal progress = Formulas.ofObjective(
                knot.rollUp(),
                Formulas.ofKeyResults(own.stream().map(Counted::weighted).toList()),
                Formulas.ofContributors(progressBelow(knot.id())));
        onTheWay.remove(knot.id());
        Knot now = knot.with(progress, worst(own));
        done.put(knot.id(), now);
        return now;
    }

    private List<BigDecimal> progressBelow(String id) {
        return contributors.getOrDefault(id, Map.of()).entrySet().stream()
                .map(child -> {
                    Knot below = knots.get(child.getKey());
                    // A loop cannot be written; should one be there all the same, the stored figure ends it.
                    return below == null || onTheWay.contains(below.id())
                            ? child.getValue()
                            : computed(below).progress();
                })
                .toList();
    }

    private static @Nullable Confidence worst(List<Counted> keyResults) {
        List<Confidence> known = keyResults.stream()
                .map(Counted::confidence)
                .flatMap(Climb::orNothing)
                .toList();
        return known.isEmpty() ? null : Collections.max(known);
    }

    private static Stream<Confidence> orNothing(@Nullable Confidence confidence) {
        return Stream.ofNullable(confidence);
    }
}
