package org.dacheng.okr.alignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts for checking hundreds of alignments, read at once and updated as each alignment is accepted. */
final class BulkAlignmentFacts implements AlignmentCheck.AlignmentFacts {

    private final Set<String> keyResults;
    private final Map<String, Alignment> existing = new HashMap<>();
    private final Map<String, List<String>> parents;

    BulkAlignmentFacts(JdbcClient jdbc, AlignmentGraph graph, Collection<NewAlignment> newAlignments) {
        Set<String> children = newAlignments.stream().map(NewAlignment::childId).collect(Collectors.toSet());
        Set<String> above = newAlignments.stream().map(NewAlignment::parentId).collect(Collectors.toSet());
        Set<String> ends = new HashSet<>(children);
        ends.addAll(above);
        this.parents = graph.parents(ends);
        this.keyResults = keyResults(
                jdbc,
                newAlignments.stream()
                        .map(NewAlignment::keyResultId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        jdbc.sql(AlignmentRows.SELECT + "a.child_id in (:children) and a.parent_id in (:parents)")
                .param("children", children)
                .param("parents", above)
                .query((row, number) -> AlignmentRows.alignment(row))
                .list()
                .forEach(this::add);
    }

    private static Set<String> keyResults(JdbcClient jdbc, Set<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select objective_id, id from okr_key_result where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> key(row.getString("objective_id"), row.getString("id")))
                .list());
    }

    private static String key(String... parts) {
        return String.join(" ", parts);
    }

    private void add(Alignment one) {
        existing.put(key(one.childId(), one.parentId(), one.keyResultId()), one);
    }

    /** Records an accepted alignment, so that later checks see it. */
    void addRequested(Alignment one) {
        add(one);
    }

    void addConfirmed(Alignment one) {
        parents.merge(one.childId(), List.of(one.parentId()), AlignmentGraph::both);
    }

    @Override
    public boolean hasKeyResult(String objectiveId, String keyResultId) {
        return keyResults.contains(key(objectiveId, keyResultId));
    }

    @Override
    public Optional<Alignment> between(String childId, String parentId, String keyResultId) {
        return Optional.ofNullable(existing.get(key(childId, parentId, keyResultId)));
    }

    @Override
    public boolean wouldLoop(String childId, String parentId) {
        return AlignmentGraph.reaches(parentId, childId, parents);
    }
}
