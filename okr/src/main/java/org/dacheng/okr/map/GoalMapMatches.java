package org.dacheng.okr.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Matches of a filter, and the paths from the roots of the map to them. */
final class GoalMapMatches {

    /** Up to this number of matches, their paths are expanded at once. */
    private static final int FEW = 24;

    private final Set<String> found;
    private final Map<String, Integer> below = new HashMap<>();
    private final Map<String, Integer> inDepartment = new HashMap<>();

    /** @param topmost the top-level department of a department */
    GoalMapMatches(
            List<GoalMapMatchRows.MatchedObjective> matches,
            List<GoalMapMatchRows.ParentLink> ways,
            UnaryOperator<String> topmost) {
        found = matches.stream().map(GoalMapMatchRows.MatchedObjective::id).collect(Collectors.toSet());
        Map<String, List<GoalMapMatchRows.MatchedObjective>> parents = ways.stream()
                .collect(Collectors.groupingBy(
                        GoalMapMatchRows.ParentLink::childId,
                        Collectors.mapping(GoalMapMatchRows.ParentLink::parent, Collectors.toList())));
        matches.forEach(match -> countAncestors(match, parents, topmost));
    }

    int count() {
        return found.size();
    }

    GoalMapHighlight of(String objectiveId) {
        int inside = below.getOrDefault(objectiveId, 0);
        return new GoalMapHighlight(
                !found.contains(objectiveId) && inside == 0, inside, inside > 0 && found.size() <= FEW);
    }

    GoalMapHighlight ofDepartment(String departmentId) {
        int inside = inDepartment.getOrDefault(departmentId, 0);
        return new GoalMapHighlight(inside == 0, inside, inside > 0 && found.size() <= FEW);
    }

    /** Counts the match once at everything above it, and at every department with a root of a path to it. */
    private void countAncestors(
            GoalMapMatchRows.MatchedObjective match,
            Map<String, List<GoalMapMatchRows.MatchedObjective>> parents,
            UnaryOperator<String> topmost) {
        Set<String> seen = new HashSet<>(Set.of(match.id()));
        Set<String> departments = new HashSet<>();
        Deque<GoalMapMatchRows.MatchedObjective> next = new ArrayDeque<>(List.of(match));
        while (!next.isEmpty()) {
            GoalMapMatchRows.MatchedObjective place = next.remove();
            List<GoalMapMatchRows.MatchedObjective> above = parents.getOrDefault(place.id(), List.of());
            if (above.isEmpty() && !place.company()) {
                departments.add(topmost.apply(place.departmentId()));
            }
            above.stream().filter(parent -> seen.add(parent.id())).forEach(parent -> {
                below.merge(parent.id(), 1, Integer::sum);
                next.add(parent);
            });
        }
        departments.forEach(department -> inDepartment.merge(department, 1, Integer::sum));
    }
}
