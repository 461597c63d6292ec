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
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins and ends every change of an objective: lock, permissions, state; then history and progress. */
@Component
class ObjectiveEditor {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ObjectiveViews views;
    private final ObjectiveRights rights;
    private final Cycles cycles;
    private final ObjectiveHistory history;
    private final RollUps rollUps;
    private final AgreedChangeTracker agreed;

    ObjectiveEditor(
            EntityManager entities,
            JdbcClient jdbc,
            ObjectiveViews views,
            ObjectiveRights rights,
            Cycles cycles,
            ObjectiveHistory history,
            RollUps rollUps,
            AgreedChangeTracker agreed) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.views = views;
        this.rights = rights;
        this.cycles = cycles;
        this.history = history;
        this.rollUps = rollUps;
        this.agreed = agreed;
    }

    /**
     * Locks an objective for a change that does not affect progress; the objectives it contributes to are not locked.
     */
    LockedObjective open(Actor actor, String objectiveId) {
        begin(actor, objectiveId);
        return taken(actor, objectiveId);
    }

    /** Locks an objective for a change that may affect progress, together with everything it contributes to. */
    LockedObjective openWithAllAbove(Actor actor, String objectiveId) {
        begin(actor, objectiveId);
        rollUps.hold(List.of(objectiveId));
        return taken(actor, objectiveId);
    }

    private void begin(Actor actor, String objectiveId) {
        if (!views.sees(actor, objectiveId)) {
            throw notFound();
        }
        cycles.takingGoals(cycleOf(objectiveId));
    }

    private LockedObjective taken(Actor actor, String objectiveId) {
        Objective objective = lock(objectiveId);
        mustTakeChanges(actor, objective);
        return load(objective);
    }

    /** Checks that the actor may write the objective and that it is not waiting for agreement. */
    void mustTakeChanges(Actor actor, Objective objective) {
        if (!rights.mayWrite(actor, objective.owner(), objective.responsibleId())) {
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
                .orElseThrow(ObjectiveEditor::notFound);
    }

    Objective lock(String objectiveId) {
        Objective objective = entities.find(Objective.class, objectiveId, LockModeType.PESSIMISTIC_WRITE);
        if (objective == null) {
            throw notFound();
        }
        return objective;
    }

    LockedObjective load(Objective objective) {
        List<KeyResult> keyResults = entities.createQuery(
                        "select k from KeyResult k where k.objectiveId = :id order by k.ordinal, k.id", KeyResult.class)
                .setParameter("id", objective.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<KeyResultMilestone> steps = entities.createQuery(
                        "select s from OkrStep s where s.keyResultId in"
                                + " (select k.id from KeyResult k where k.objectiveId = :id) order by s.ordinal, s.id",
                        KeyResultMilestone.class)
                .setParameter("id", objective.id())
                .getResultList();
        List<String> viewers = jdbc.sql(
                        "select person_id from okr_objective_viewer where objective_id = :id order by person_id")
                .param("id", objective.id())
                .query(String.class)
                .list();
        return LockedObjective.of(
                objective, new ArrayList<>(keyResults), new ArrayList<>(steps), new ArrayList<>(viewers));
    }

    /** Records the change, if there is one, and recomputes progress upwards. */
    ObjectiveView close(Actor actor, LockedObjective work, String kind) {
        keep(actor, work, kind);
        return views.get(actor, work.objective().id());
    }

    /** As {@link #close}, without returning the objective. */
    void keep(Actor actor, LockedObjective work, String kind) {
        Map<String, Map<String, JsonNode>> changes = agreed.touch(work);
        if (!changes.isEmpty()) {
            Objective objective = work.objective();
            entities.flush();
            history.enter(List.of(entry(actor, objective, kind, changes)));
            history.revise(List.of(revision(actor, work)))
                    .values()
                    .forEach(revision -> agreed.tell(actor, work, kind, revision));
            if (movesProgress(work, changes)) {
                rollUps.recompute(List.of(objective.id()));
            }
        }
    }

    /** Text changes do not affect progress. */
    static boolean movesProgress(LockedObjective work, Map<String, Map<String, JsonNode>> changes) {
        return changes.containsKey("rollUp")
                || !work.after().figures().equals(work.before().figures());
    }

    static ObjectiveHistory.Entry entry(
            Actor actor, Objective objective, String kind, Map<String, Map<String, JsonNode>> changes) {
        return new ObjectiveHistory.Entry(
                objective.id(), objective.cycleId(), actor.personId(), actor.origin(), kind, changes);
    }

    static ObjectiveHistory.Revision revision(Actor actor, LockedObjective work) {
        return new ObjectiveHistory.Revision(
                work.objective().id(), work.objective().cycleId(), actor.personId(), work.after());
    }

    static NotFound notFound() {
        return new NotFound(Message.of("okr.objective.not-found"));
    }
}
