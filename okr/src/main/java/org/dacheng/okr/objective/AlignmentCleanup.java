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
    record RemovalTarget(String alignments, String id) {

        static RemovalTarget keyResult(String id) {
            return new RemovalTarget("parent_key_result = :id", id);
        }

        static RemovalTarget objective(String id) {
            return new RemovalTarget("(child_id = :id or parent_id = :id)", id);
        }
    }

    /**
     * Withdraws open alignment requests before the objective is locked: decisions lock the request first and the
     * objectives then, and so does this. The actor's permission is checked afterwards.
     */
    void withdrawRequests(Actor actor, RemovalTarget target, String objectiveId) {
        List<String> requests = requests(target);
        if (!requests.isEmpty() && views.get(actor, objectiveId).mayWrite()) {
            requests.forEach(request -> events.publishEvent(new AlignmentRequestWithdrawn(request, actor.personId())));
        }
    }

    /** @throws AskedMeanwhile when an alignment was requested between the two steps */
    void deleteAlignments(RemovalTarget target) {
        if (!requests(target).isEmpty()) {
            throw new AskedMeanwhile();
        }
        jdbc.sql("delete from okr_alignment where " + target.alignments())
                .param("id", target.id())
                .update();
    }

    private List<String> requests(RemovalTarget target) {
        return jdbc.sql("select request_id from okr_alignment where " + target.alignments()
                        + " and state = 'requested' and request_id is not null order by request_id")
                .param("id", target.id())
                .query(String.class)
                .list();
    }
}
