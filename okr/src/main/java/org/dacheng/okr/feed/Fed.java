package org.dacheng.okr.feed;

import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.visibility.Sight;
import org.dacheng.okr.visibility.Visible;
import org.dacheng.people.asker.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds key results for those who may see them, and says who may choose what feeds them. */
@Component
class Fed {

    private final Sight sight;
    private final Objectives objectives;
    private final JdbcClient jdbc;

    Fed(Sight sight, Objectives objectives, JdbcClient jdbc) {
        this.sight = sight;
        this.objectives = objectives;
        this.jdbc = jdbc;
    }

    /** A key result and the objective it stands in. */
    record Found(ObjectiveView objective, KeyResultView keyResult) {

        String id() {
            return keyResult.id();
        }
    }

    /** @throws NotFound also when the asker may not see it */
    Found find(Asker asker, String keyResultId) {
        Visible visible = sight.of(asker);
        ObjectiveView objective = jdbc.sql(
                        "select o.id from okr_key_result k join okr_objective o on o.id = k.objective_id"
                                + " where k.id = :id and " + visible.sql())
                .param("id", keyResultId)
                .params(visible.params())
                .query(String.class)
                .optional()
                .map(id -> objectives.get(asker, id))
                .orElseThrow(Fed::notFound);
        return objective.keyResults().stream()
                .filter(one -> one.id().equals(keyResultId))
                .findFirst()
                .map(keyResult -> new Found(objective, keyResult))
                .orElseThrow(Fed::notFound);
    }

    /** @throws NotAllowed unless the asker writes the objective */
    Found write(Asker asker, String keyResultId) {
        Found found = find(asker, keyResultId);
        if (!found.objective().mayWrite()) {
            throw new NotAllowed(Message.of("okr.feed.writers-only"));
        }
        return found;
    }

    /** @throws NotAllowed unless the asker answers for the key result or writes the objective */
    Found answer(Asker asker, String keyResultId) {
        Found found = find(asker, keyResultId);
        if (!found.keyResult().mayCheckIn() && !isAnswering(asker, found)) {
            throw new NotAllowed(Message.of("okr.feed.answering-only"));
        }
        return found;
    }

    /** In a cycle that takes no check-ins nobody may, and is told so afterwards. */
    private static boolean isAnswering(Asker asker, Found found) {
        return found.keyResult().responsible().id().equals(asker.personId());
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.key-result.not-found"));
    }
}
