package org.dacheng.okr.objective;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bulk version of {@link ObjectiveEditor}: changes hundreds of objectives with a constant number of statements. */
@Component
class BulkObjectiveEditor {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final VisibilityFilter visibility;
    private final AgreedChangeTracker agreed;
    private final Cycles cycles;
    private final ObjectiveHistory history;
    private final RollUps rollUps;

    BulkObjectiveEditor(
            EntityManager entities,
            JdbcClient jdbc,
            JdbcTemplate batch,
            VisibilityFilter visibility,
            AgreedChangeTracker agreed,
            Cycles cycles,
            ObjectiveHistory history,
            RollUps rollUps) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.batch = batch;
        this.visibility = visibility;
        this.agreed = agreed;
        this.cycles = cycles;
        this.history = history;
        this.rollUps = rollUps;
    }

    /** Locks the cycles before any row of goals, in the common lock order. */
    void lockCycles(Actor actor, Collection<String> fresh, Map<String, String> known) {
        fresh.forEach(cycle -> cycles.get(actor, cycle));
        Set<String> all = new TreeSet<>(fresh);
        all.addAll(known.values());
        all.forEach(cycles::lockForGoals);
    }

    /** Cycles of the objectives that the actor may see, by id of the objective. */
    Map<String, String> cyclesOf(Actor actor, Collection<String> objectiveIds) {
        Map<String, String> found = new HashMap<>();
        if (!objectiveIds.isEmpty()) {
            VisibilityCondition visible = visibility.of(actor);
            jdbc.sql("select o.id, o.cycle_id from okr_objective o where o.id in (:ids) and " + visible.sql())
                    .param("ids", objectiveIds)
                    .params(visible.params())
                    .query(row -> {
                        found.put(row.getString("id"), row.getString("cycle_id"));
                    });
        }
        return found;
    }

    /** Locks and loads objectives, by id; permissions are not checked yet. */
    Map<String, LockedObjective> load(Collection<String> ids) {
        Map<String, LockedObjective> works = new HashMap<>();
        if (ids.isEmpty()) {
            return works;
        }
        rollUps.lock(ids);
        List<Objective> objectives = entities.createQuery(
                        "select o from Objective o where o.id in :ids order by o.id", Objective.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Map<String, List<KeyResult>> keyResults = entities
                .createQuery(
                        "select k from KeyResult k where k.objectiveId in :ids order by k.objectiveId, k.ordinal, k.id",
                        KeyResult.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(KeyResult::objectiveId));
        Map<String, List<KeyResultMilestone>> steps = entities
                .createQuery(
                        "select s from OkrStep s where s.keyResultId in"
                                + " (select k.id from KeyResult k where k.objectiveId in :ids) order by s.ordinal, s.id",
                        KeyResultMilestone.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(KeyResultMilestone::keyResultId));
        Map<String, List<String>> viewers = viewers(ids);
        for (Objective one : objectives) {
            List<KeyResult> own = keyResults.getOrDefault(one.id(), List.of());
            List<KeyResultMilestone> ownSteps = new ArrayList<>();
            own.forEach(each -> ownSteps.addAll(steps.getOrDefault(each.id(), List.of())));
            works.put(
                    one.id(),
                    LockedObjective.of(
                            one,
                            new ArrayList<>(own),
                            ownSteps,
                            new ArrayList<>(viewers.getOrDefault(one.id(), List.of()))));
        }
        return works;
    }

    private Map<String, List<String>> viewers(Collection<String> ids) {
        Map<String, List<String>> viewers = new HashMap<>();
        jdbc.sql("select objective_id, person_id from okr_objective_viewer where objective_id in (:ids)"
                        + " order by person_id")
                .param("ids", ids)
                .query(row -> {
                    viewers.computeIfAbsent(row.getString("objective_id"), key -> new ArrayList<>())
                            .add(row.getString("person_id"));
                });
        return viewers;
    }

    /** The last ordinal of each owner, from which new ones are counted. */
    Map<Owner, Integer> nextOrdinals(String cycleId, Set<Owner> owners) {
        Map<Owner, Integer> last = new HashMap<>();
        entities.createQuery(
                        "select o.ownerKind, o.ownerId, max(o.ordinal) from Objective o where o.cycleId = :cycle"
                                + " and o.ownerId in :owners group by o.ownerKind, o.ownerId",
                        Object[].class)
                .setParameter("cycle", cycleId)
                .setParameter("owners", owners.stream().map(Owner::id).collect(Collectors.toSet()))
                .getResultList()
                .forEach(row -> last.put(new Owner((OwnerKind) row[0], (String) row[1]), (Integer) row[2] + 1));
        return last;
    }

    /**
     * Stores new objectives and records all changes; then progress is recomputed upwards, once.
     *
     * @param file name of the imported workbook
     */
    void save(Actor actor, Collection<LockedObjective> fresh, Collection<LockedObjective> known, String file) {
        List<ObjectiveHistory.HistoryEntry> entries = new ArrayList<>();
        List<ObjectiveHistory.Revision> revisions = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        for (LockedObjective locked : fresh) {
            entities.persist(locked.objective());
            ObjectiveContent content = locked.after();
            entries.add(
                    ObjectiveWriter.created(actor, locked.objective(), content).by(file));
            if (!content.keyResults().isEmpty()) {
                moved.add(locked.objective().id());
            }
            revisions.add(ObjectiveEditor.revision(actor, locked));
        }
        for (LockedObjective locked : known) {
            Map<String, Map<String, JsonNode>> changes = agreed.markChanged(locked);
            if (!changes.isEmpty()) {
                entries.add(ObjectiveEditor.entry(actor, locked.objective(), ContentChangeKinds.IMPORTED, changes)
                        .by(file));
                revisions.add(ObjectiveEditor.revision(actor, locked));
            }
            if (ObjectiveEditor.affectsProgress(locked, changes)) {
                moved.add(locked.objective().id());
            }
        }
        entities.flush();
        insertViewers(fresh);
        history.record(entries);
        Map<String, ObjectiveHistory.StoredRevision> kept = history.storeRevision(revisions);
        for (LockedObjective locked : known) {
            ObjectiveHistory.StoredRevision revision =
                    kept.get(locked.objective().id());
            if (revision != null) {
                agreed.publishChange(actor, locked, ContentChangeKinds.IMPORTED, revision);
            }
        }
        rollUps.recompute(moved);
    }

    private void insertViewers(Collection<LockedObjective> fresh) {
        batch.batchUpdate(
                "insert into okr_objective_viewer (objective_id, person_id) values (?, ?)",
                fresh.stream()
                        .flatMap(locked -> locked.viewers().stream()
                                .map(viewer -> new Object[] {locked.objective().id(), viewer}))
                        .toList());
    }
}
