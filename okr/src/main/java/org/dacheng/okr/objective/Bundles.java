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
import org.dacheng.okr.history.History;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.okr.visibility.Sight;
import org.dacheng.okr.visibility.Visible;
import org.dacheng.people.asker.Asker;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does for hundreds of objectives what {@link Workbench} does for one, in as many statements. */
@Component
class Bundles {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Sight sight;
    private final AgreedChanges agreed;
    private final Cycles cycles;
    private final History history;
    private final RollUps rollUps;

    Bundles(
            EntityManager entities,
            JdbcClient jdbc,
            JdbcTemplate batch,
            Sight sight,
            AgreedChanges agreed,
            Cycles cycles,
            History history,
            RollUps rollUps) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.batch = batch;
        this.sight = sight;
        this.agreed = agreed;
        this.cycles = cycles;
        this.history = history;
        this.rollUps = rollUps;
    }

    /** Takes the cycles before any row of goals, as everybody does. */
    void hold(Asker asker, Collection<String> fresh, Map<String, String> known) {
        fresh.forEach(cycle -> cycles.get(asker, cycle));
        Set<String> all = new TreeSet<>(fresh);
        all.addAll(known.values());
        all.forEach(cycles::takingGoals);
    }

    /** The cycles of those that the asker may see, by id of the objective. */
    Map<String, String> cyclesOf(Asker asker, Collection<String> objectiveIds) {
        Map<String, String> found = new HashMap<>();
        if (!objectiveIds.isEmpty()) {
            Visible visible = sight.of(asker);
            jdbc.sql("select o.id, o.cycle_id from okr_objective o where o.id in (:ids) and " + visible.sql())
                    .param("ids", objectiveIds)
                    .params(visible.params())
                    .query(row -> {
                        found.put(row.getString("id"), row.getString("cycle_id"));
                    });
        }
        return found;
    }

    /** Locked, by id; whether the asker may change them is still open. */
    Map<String, Work> load(Collection<String> ids) {
        Map<String, Work> works = new HashMap<>();
        if (ids.isEmpty()) {
            return works;
        }
        rollUps.hold(ids);
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
        Map<String, List<Step>> steps = entities
                .createQuery(
                        "select s from OkrStep s where s.keyResultId in"
                                + " (select k.id from KeyResult k where k.objectiveId in :ids) order by s.ordinal, s.id",
                        Step.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Step::keyResultId));
        Map<String, List<String>> viewers = viewers(ids);
        for (Objective one : objectives) {
            List<KeyResult> own = keyResults.getOrDefault(one.id(), List.of());
            List<Step> ownSteps = new ArrayList<>();
            own.forEach(each -> ownSteps.addAll(steps.getOrDefault(each.id(), List.of())));
            works.put(
                    one.id(),
                    Work.of(
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

    /** Places behind the last of each owner, to be counted on from. */
    Map<Owner, Integer> last(String cycleId, Set<Owner> owners) {
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
     * Stores the new ones and writes down what became of all; then the progress is carried upwards, once.
     *
     * @param file name of the workbook that says all this
     */
    void keep(Asker asker, Collection<Work> fresh, Collection<Work> known, String file) {
        List<History.Entry> entries = new ArrayList<>();
        List<History.Revision> revisions = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        for (Work work : fresh) {
            entities.persist(work.objective());
            ObjectiveContent content = work.after();
            entries.add(
                    ObjectiveWriting.created(asker, work.objective(), content).by(file));
            if (!content.keyResults().isEmpty()) {
                moved.add(work.objective().id());
            }
            revisions.add(Workbench.revision(asker, work));
        }
        for (Work work : known) {
            Map<String, Map<String, JsonNode>> changes = agreed.touch(work);
            if (!changes.isEmpty()) {
                entries.add(Workbench.entry(asker, work.objective(), ChangeKind.IMPORTED, changes)
                        .by(file));
                revisions.add(Workbench.revision(asker, work));
            }
            if (Workbench.movesProgress(work, changes)) {
                moved.add(work.objective().id());
            }
        }
        entities.flush();
        watch(fresh);
        history.enter(entries);
        Map<String, History.Kept> kept = history.revise(revisions);
        for (Work work : known) {
            History.Kept revision = kept.get(work.objective().id());
            if (revision != null) {
                agreed.tell(asker, work, ChangeKind.IMPORTED, revision);
            }
        }
        rollUps.recompute(moved);
    }

    private void watch(Collection<Work> fresh) {
        batch.batchUpdate(
                "insert into okr_objective_viewer (objective_id, person_id) values (?, ?)",
                fresh.stream()
                        .flatMap(work -> work.viewers().stream()
                                .map(viewer -> new Object[] {work.objective().id(), viewer}))
                        .toList());
    }
}
