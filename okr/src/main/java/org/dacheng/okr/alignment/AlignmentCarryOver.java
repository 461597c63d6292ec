package org.dacheng.okr.alignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies alignments between objectives that were carried over into another cycle, where both ends were carried.
 * Only confirmed alignments are copied, and the copies are confirmed.
 */
@Component
public class AlignmentCarryOver {

    private static final int FEW = 500;

    private final AlignmentRows rows;
    private final AlignmentGraph graph;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    AlignmentCarryOver(AlignmentRows rows, AlignmentGraph graph, JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.rows = rows;
        this.graph = graph;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    private record CarriedLink(AlignmentGraph.Edge edge, String keyResultId) {}

    /** Takes the lock on alignment decisions; must be called before any other lock of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        rows.lockAll();
    }

    /**
     * @param copies ids of objectives just written into the cycle
     * @return ids of the objectives that now have contributors
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> copy(Actor actor, String cycleId, Collection<String> copies) {
        Map<AlignmentGraph.Edge, CarriedLink> links = new LinkedHashMap<>();
        for (CarriedLink link : links(cycleId, copies)) {
            links.putIfAbsent(link.edge(), link);
        }
        Set<AlignmentGraph.Edge> harmless = graph.withoutLoops(links.keySet());
        List<Object[]> alignments = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        Object now = UtcTimestamps.write(clock.instant());
        for (AlignmentGraph.Edge edge : harmless) {
            CarriedLink link = links.get(edge);
            String keyResult = link == null ? "" : link.keyResultId();
            alignments.add(new Object[] {
                Ids.next(), edge.childId(), edge.parentId(), keyResult, actor.personId(), now, actor.personId(), now
            });
            String detail = Json.write(Map.of("parent", edge.parentId(), "keyResult", keyResult));
            entries.add(
                    new Object[] {Ids.next(), edge.childId(), cycleId, actor.personId(), now, actor.origin(), detail});
        }
        batch.batchUpdate(
                "insert into okr_alignment (id, child_id, parent_id, parent_key_result, requested_by, requested_at,"
                        + " decided_by, decided_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, 'confirmed')",
                alignments);
        batch.batchUpdate(
                "insert into okr_entry (id, objective_id, cycle_id, person_id, happened_at, origin, detail, kind)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'aligned')",
                entries);
        Set<String> parents = new HashSet<>();
        harmless.forEach(edge -> parents.add(edge.parentId()));
        return parents;
    }

    private List<CarriedLink> links(String cycleId, Collection<String> copies) {
        Set<String> fresh = Set.copyOf(copies);
        if (fresh.isEmpty()) {
            return List.of();
        }
        // Whole companies are filtered in memory: so many ids do not fit into one statement.
        boolean few = fresh.size() <= FEW;
        JdbcClient.StatementSpec statement = jdbc.sql("select c.id as child_id, p.id as parent_id,"
                        + " coalesce(k.id, '') as key_result_id from okr_alignment a"
                        + " join okr_objective c on c.carried_from = a.child_id and c.cycle_id = :cycle"
                        + " join okr_objective p on p.carried_from = a.parent_id and p.cycle_id = :cycle"
                        + " left join okr_key_result k on k.carried_from = a.parent_key_result"
                        + " and k.objective_id = p.id"
                        + " left join okr_alignment x on x.child_id = c.id and x.parent_id = p.id"
                        + " where a.state = 'confirmed' and x.id is null"
                        + (few ? " and (c.id in (:fresh) or p.id in (:fresh))" : "") + " order by a.id")
                .param("cycle", cycleId);
        return (few ? statement.param("fresh", fresh) : statement)
                        .query((row, number) -> new CarriedLink(
                                new AlignmentGraph.Edge(row.getString("child_id"), row.getString("parent_id")),
                                row.getString("key_result_id")))
                        .list()
                        .stream()
                        .filter(link -> fresh.contains(link.edge().childId())
                                || fresh.contains(link.edge().parentId()))
                        .toList();
    }
}
