package org.dacheng.okr.alignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Walks confirmed alignments upwards, one statement per level and every objective once. A recursive query would walk
 * every path, and with shared parents there are many more paths than objectives.
 */
@Component
class AlignmentGraph {

    private final JdbcClient jdbc;

    AlignmentGraph(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the child is the parent or already above it. */
    boolean wouldLoop(String childId, String parentId) {
        return reaches(parentId, childId, parents(Set.of(parentId)));
    }

    /** Objectives to which the child cannot be aligned because they contribute to it. */
    Set<String> below(String childId, Collection<String> ids) {
        Map<String, List<String>> parents = parents(ids);
        Set<String> below = new HashSet<>(ids);
        below.removeIf(id -> !reaches(id, childId, parents));
        return below;
    }

    /** Child and parent. */
    record Edge(String childId, String parentId) {}

    /** Edges that can be added one after the other without closing a loop. */
    Set<Edge> withoutLoops(Collection<Edge> edges) {
        Set<String> ends = new HashSet<>();
        edges.forEach(edge -> ends.addAll(List.of(edge.childId(), edge.parentId())));
        Map<String, List<String>> parents = parents(ends);
        Set<Edge> added = new LinkedHashSet<>();
        for (Edge edge : edges) {
            if (!reaches(edge.parentId(), edge.childId(), parents)) {
                parents.merge(edge.childId(), List.of(edge.parentId()), AlignmentGraph::both);
                added.add(edge);
            }
        }
        return added;
    }

    static boolean reaches(String from, String to, Map<String, List<String>> parents) {
        Set<String> seen = new HashSet<>();
        Set<String> level = Set.of(from);
        while (!level.isEmpty() && !level.contains(to)) {
            seen.addAll(level);
            Set<String> next = new HashSet<>();
            level.forEach(id -> next.addAll(parents.getOrDefault(id, List.of())));
            next.removeAll(seen);
            level = next;
        }
        return !level.isEmpty();
    }

    /** The parents of these objectives and of everything above them. */
    Map<String, List<String>> parents(Collection<String> ids) {
        Map<String, List<String>> parents = new HashMap<>();
        Set<String> level = new HashSet<>(ids);
        while (!level.isEmpty()) {
            Map<String, List<String>> found = oneUp(level);
            parents.putAll(found);
            level = new HashSet<>();
            for (List<String> up : found.values()) {
                level.addAll(up);
            }
            level.removeAll(parents.keySet());
        }
        return parents;
    }

    private Map<String, List<String>> oneUp(Set<String> level) {
        Map<String, List<String>> found = new HashMap<>();
        jdbc.sql("select child_id, parent_id from okr_alignment where child_id in (:ids) and state = 'confirmed'")
                .param("ids", level)
                .query((row, number) -> found.merge(row.getString(1), List.of(row.getString(2)), AlignmentGraph::both))
                .list();
        return found;
    }

    static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
