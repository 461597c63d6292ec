package org.dacheng.okr.objective;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes objectives; their content stays in history entries and revisions, and their check-ins are kept. */
@Component
class ObjectiveRemoval {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ObjectiveHistory history;
    private final RollUps rollUps;
    private final AlignmentCleanup alignmentCleanup;
    private final AgreedChangeTracker agreed;

    ObjectiveRemoval(
            EntityManager entities,
            JdbcClient jdbc,
            ObjectiveHistory history,
            RollUps rollUps,
            AlignmentCleanup alignmentCleanup,
            AgreedChangeTracker agreed) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.history = history;
        this.rollUps = rollUps;
        this.alignmentCleanup = alignmentCleanup;
        this.agreed = agreed;
    }

    void remove(Actor actor, LockedObjective locked) {
        Objective objective = locked.objective();
        List<String> parents =
                jdbc.sql("""
                select distinct parent_id from okr_alignment
                where child_id = :id and state = 'confirmed' order by parent_id""").param("id", objective.id()).query(String.class).list();
        history.record(
                objective.id(),
                objective.cycleId(),
                actor.personId(),
                actor.origin(),
                "removed",
                Map.of("owner", objective.owner(), "content", locked.before()));
        agreed.publishRemoval(actor, locked);
        alignmentCleanup.deleteAlignments(AlignmentCleanup.RemovalTarget.objective(objective.id()));
        // Changes made elsewhere must be written before the persistence context is cleared.
        entities.flush();
        for (KeyResult keyResult : locked.keyResults()) {
            delete("okr_feed", "key_result_id", keyResult.id());
            delete("okr_evidence", "key_result_id", keyResult.id());
            delete("okr_milestone", "key_result_id", keyResult.id());
        }
        delete("okr_key_result", "objective_id", objective.id());
        delete("okr_objective_viewer", "objective_id", objective.id());
        delete("okr_comment", "objective_id", objective.id());
        delete("okr_objective", "id", objective.id());
        // The rows were deleted by SQL.
        entities.clear();
        if (!parents.isEmpty()) {
            rollUps.recompute(parents);
        }
    }

    private void delete(String table, String column, String id) {
        jdbc.sql("delete from " + table + " where " + column + " = :id")
                .param("id", id)
                .update();
    }
}
