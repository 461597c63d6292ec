package org.dacheng.okr.objective;

import java.util.List;
import org.dacheng.okr.event.AlignmentRequestWithdrawn;
import org.dacheng.people.actor.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes the alignments of an objective or key result that is about to be removed, and withdraws open alignment
 * requests.
 */
@Component
class AlignmentCleanup {

    private final JdbcClient jdbc;
    private final ObjectiveViews views;
    private final ApplicationEventPublisher events;

    AlignmentCleanup(JdbcClient jdbc, ObjectiveViews views, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.views = views;
        this.events = events;
    }

    /**
     * The objective or key result to remove; contributions to a removed key result are removed, not moved to its
     * objective.
     */
    record Gone(String alignments, String id) {

        static Gone keyResult(String id) {
            return new Gone("parent_key_result = :id", id);
        }

        static Gone objective(String id) {
            return new Gone("(child_id = :id or parent_id = :id)", id);
        }
    }

    /**
     * Withdraws open alignment requests before the objective is locked: decisions lock the request first and the
     * objectives then, and so does this. The actor's permission is checked afterwards.
     */
    void callOff(Actor actor, Gone gone, String objectiveId) {
        List<String> requests = requests(gone);
        if (!requests.isEmpty() && views.get(actor, objectiveId).mayWrite()) {
            requests.forEach(request -> events.publishEvent(new AlignmentRequestWithdrawn(request, actor.personId())));
        }
    }

    /** @throws AskedMeanwhile when an alignment was requested between the two steps */
    void part(Gone gone) {
        if (!requests(gone).isEmpty()) {
            throw new AskedMeanwhile();
        }
        jdbc.sql("delete from okr_alignment where " + gone.alignments())
                .param("id", gone.id())
                .update();
    }

    private List<String> requests(Gone gone) {
        return jdbc.sql("select request_id from okr_alignment where " + gone.alignments()
                        + " and state = 'requested' and request_id is not null order by request_id")
                .param("id", gone.id())
                .query(String.class)
                .list();
    }
}
