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
        requireEditable(actor, objectiveId);
        return lockChangeable(actor, objectiveId);
    }

    /** Locks an objective for a change that may affect progress, together with everything it contributes to. */
    LockedObjective openWithAncestors(Actor actor, String objectiveId) {
        requireEditable(actor, objectiveId);
        rollUps.lock(List.of(objectiveId));
        return lockChangeable(actor, objectiveId);
    }

    private void requireEditable(Actor actor, String objectiveId) {
        if (!views.isVisible(actor, objectiveId)) {
            throw notFound();
        }
        cycles.lockForGoals(cycleOf(objectiveId));
    }

    private LockedObjective lockChangeable(Actor actor, String objectiveId) {
        Objective objective = lock(objectiveId);
        requireChangeable(actor, objective);
        return load(objective);
    }

    /** Checks that the actor may write the objective and that it is not waiting for agreement. */
    void requireChangeable(Actor actor, Objective objective) {
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
        List<KeyResultMilestone> milestones = entities.createQuery(
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
                objective, new ArrayList<>(keyResults), new ArrayList<>(milestones), new ArrayList<>(viewers));
    }

    /** Records the change, if there is one, and recomputes progress upwards. */
    ObjectiveView saveAndGet(Actor actor, LockedObjective locked, String kind) {
        save(actor, locked, kind);
        return views.get(actor, locked.objective().id());
    }

    /** As {@link #saveAndGet}, without returning the objective. */
    void save(Actor actor, LockedObjective locked, String kind) {
        Map<String, Map<String, JsonNode>> changes = agreed.markChanged(locked);
        if (!changes.isEmpty()) {
            Objective objective = locked.objective();
            entities.flush();
            history.record(List.of(entry(actor, objective, kind, changes)));
            history.storeRevision(List.of(revision(actor, locked)))
                    .values()
                    .forEach(revision -> agreed.publishChange(actor, locked, kind, revision));
            if (affectsProgress(locked, changes)) {
                rollUps.recompute(List.of(objective.id()));
            }
        }
    }

    /** Text changes do not affect progress. */
    static boolean affectsProgress(LockedObjective locked, Map<String, Map<String, JsonNode>> changes) {
        return changes.containsKey("rollUp")
                || !locked.after().progressInputs().equals(locked.before().progressInputs());
    }

    static ObjectiveHistory.HistoryEntry entry(
            Actor actor, Objective objective, String kind, Map<String, Map<String, JsonNode>> changes) {
        return new ObjectiveHistory.HistoryEntry(
                objective.id(), objective.cycleId(), actor.personId(), actor.origin(), kind, changes);
    }

    static ObjectiveHistory.Revision revision(Actor actor, LockedObjective locked) {
        return new ObjectiveHistory.Revision(
                locked.objective().id(), locked.objective().cycleId(), actor.personId(), locked.after());
    }

    static NotFound notFound() {
        return new NotFound(Message.of("okr.objective.not-found"));
    }
}
