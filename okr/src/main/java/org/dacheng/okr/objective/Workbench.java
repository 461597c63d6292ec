package org.dacheng.okr.objective;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.history.History;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.asker.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins and ends every change of an objective: lock, rights, state; then history and progress. */
@Component
class Workbench {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ObjectiveViews views;
    private final ObjectiveRights rights;
    private final Cycles cycles;
    private final History history;
    private final RollUps rollUps;
    private final AgreedChanges agreed;

    Workbench(
            EntityManager entities,
            JdbcClient jdbc,
            ObjectiveViews views,
            ObjectiveRights rights,
            Cycles cycles,
            History history,
            RollUps rollUps,
            AgreedChanges agreed) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.views = views;
        this.rights = rights;
        this.cycles = cycles;
        this.history = history;
        this.rollUps = rollUps;
        this.agreed = agreed;
    }

    /** An objective whose words the asker is about to change: what it contributes to is left alone. */
    Work open(Asker asker, String objectiveId) {
        begin(asker, objectiveId);
        return taken(asker, objectiveId);
    }

    /** One whose progress may change by that, and with it everything it contributes to. */
    Work openWithAllAbove(Asker asker, String objectiveId) {
        begin(asker, objectiveId);
        rollUps.hold(List.of(objectiveId));
        return taken(asker, objectiveId);
    }

    private void begin(Asker asker, String objectiveId) {
        if (!views.sees(asker, objectiveId)) {
            throw notFound();
        }
        cycles.takingGoals(cycleOf(objectiveId));
    }

    private Work taken(Asker asker, String objectiveId) {
        Objective objective = lock(objectiveId);
        mustTakeChanges(asker, objective);
        return load(objective);
    }

    /** Whether the asker may write it, and it is not waiting to be agreed on. */
    void mustTakeChanges(Asker asker, Objective objective) {
        if (!rights.mayWrite(asker, objective.owner(), objective.responsibleId())) {
            throw new NotAllowed(Message.of("okr.objective.writers-only"));
        }
        if (objective.state() == ObjectiveState.SUBMITTED) {
            throw new ObjectiveSubmitted(objective.title());
        }
    }

    String objectiveOf(String keyResultId) {
        return jdbc.sql("select objective_id from okr_key_result where id = :id")
                .param("id", keyResultId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(Message.of("okr.key-result.not-found")));
    }

    private String cycleOf(String objectiveId) {
        return jdbc.sql("select cycle_id from okr_objective where id = :id")
                .param("id", objectiveId)
                .query(String.class)
                .optional()
                .orElseThrow(Workbench::notFound);
    }

    Objective lock(String objectiveId) {
        Objective objective = entities.find(Objective.class, objectiveId, LockModeType.PESSIMISTIC_WRITE);
        if (objective == null) {
            throw notFound();
        }
        return objective;
    }

    Work load(Objective objective) {
        List<KeyResult> keyResults = entities.createQuery(
                        "select k from KeyResult k where k.objectiveId = :id order by k.ordinal, k.id", KeyResult.class)
                .setParameter("id", objective.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<Step> steps = entities.createQuery(
                        "select s from OkrStep s where s.keyResultId in"
                                + " (select k.id from KeyResult k where k.objectiveId = :id) order by s.ordinal, s.id",
                        Step.class)
                .setParameter("id", objective.id())
                .getResultList();
        List<String> viewers = jdbc.sql(
                        "select person_id from okr_objective_viewer where objective_id = :id order by person_id")
                .param("id", objective.id())
                .query(String.class)
                .list();
        return Work.of(objective, new ArrayList<>(keyResults), new ArrayList<>(steps), new ArrayList<>(viewers));
    }

    /** Writes the change down, if it was one, and carries the progress upwards. */
    ObjectiveView close(Asker asker, Work work, String kind) {
        keep(asker, work, kind);
        return views.get(asker, work.objective().id());
    }

    /** The same for those who do not look at it afterwards. */
    void keep(Asker asker, Work work, String kind) {
        Map<String, Map<String, JsonNode>> changes = agreed.touch(work);
        if (!changes.isEmpty()) {
            Objective objective = work.objective();
            entities.flush();
            history.enter(List.of(entry(asker, objective, kind, changes)));
            history.revise(List.of(revision(asker, work)))
                    .values()
                    .forEach(revision -> agreed.tell(asker, work, kind, revision));
            if (movesProgress(work, changes)) {
                rollUps.recompute(List.of(objective.id()));
            }
        }
    }

    /** Words move nothing. */
    static boolean movesProgress(Work work, Map<String, Map<String, JsonNode>> changes) {
        return changes.containsKey("rollUp")
                || !work.after().figures().equals(work.before().figures());
    }

    static History.Entry entry(
            Asker asker, Objective objective, String kind, Map<String, Map<String, JsonNode>> changes) {
        return new History.Entry(objective.id(), objective.cycleId(), asker.personId(), asker.origin(), kind, changes);
    }

    static History.Revision revision(Asker asker, Work work) {
        return new History.Revision(work.objective().id(), work.objective().cycleId(), asker.personId(), work.after());
    }

    static NotFound notFound() {
        return new NotFound(Message.of("okr.objective.not-found"));
    }
}
