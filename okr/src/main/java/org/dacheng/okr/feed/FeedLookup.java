package org.dacheng.okr.feed;

import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds key results and checks who may see and feed them. */
@Component
class FeedLookup {

    private final VisibilityFilter visibility;
    private final Objectives objectives;
    private final JdbcClient jdbc;

    FeedLookup(VisibilityFilter visibility, Objectives objectives, JdbcClient jdbc) {
        this.visibility = visibility;
        this.objectives = objectives;
        this.jdbc = jdbc;
    }

    /** A key result and its objective. */
    record KeyResultWithObjective(ObjectiveView objective, KeyResultView keyResult) {

        String id() {
            return keyResult.id();
        }
    }

    /** @throws NotFound also when the actor may not see it */
    KeyResultWithObjective find(Actor actor, String keyResultId) {
        VisibilityCondition visible = visibility.of(actor);
        ObjectiveView objective = jdbc.sql(
                        "select o.id from okr_key_result k join okr_objective o on o.id = k.objective_id"
                                + " where k.id = :id and " + visible.sql())
                .param("id", keyResultId)
                .params(visible.params())
                .query(String.class)
                .optional()
                .map(id -> objectives.get(actor, id))
                .orElseThrow(FeedLookup::notFound);
        return objective.keyResults().stream()
                .filter(one -> one.id().equals(keyResultId))
                .findFirst()
                .map(keyResult -> new KeyResultWithObjective(objective, keyResult))
                .orElseThrow(FeedLookup::notFound);
    }

    /** @throws NotAllowed unless the actor writes the objective */
    KeyResultWithObjective findWritable(Actor actor, String keyResultId) {
        KeyResultWithObjective found = find(actor, keyResultId);
        if (!found.objective().mayWrite()) {
            throw new NotAllowed(Message.of("okr.feed.writers-only"));
        }
        return found;
    }

    /** @throws NotAllowed unless the actor is responsible for the key result or may write the objective */
    KeyResultWithObjective findAnswerable(Actor actor, String keyResultId) {
        KeyResultWithObjective found = find(actor, keyResultId);
        if (!found.keyResult().mayCheckIn() && !isResponsible(actor, found)) {
            throw new NotAllowed(Message.of("okr.feed.answering-only"));
        }
        return found;
    }

    /** Does not depend on the state of the cycle, which is checked and reported later. */
    private static boolean isResponsible(Actor actor, KeyResultWithObjective found) {
        return found.keyResult().responsible().id().equals(actor.personId());
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.key-result.not-found"));
    }
}
