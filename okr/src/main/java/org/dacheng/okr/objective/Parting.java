package org.dacheng.okr.objective;

import org.dacheng.okr.event.AlignmentTakenBack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts what goes from all that was aligned to it; what is still being asked for is taken back. */
@Component
class Parting {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Parting(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whoever contributed to the key result contributes to nothing now. */
    void fromKeyResult(String keyResultId, String by) {
        part("parent_key_result = :id", keyResultId, by);
    }

    void fromObjective(String objectiveId, String by) {
        part("(child_id = :id or parent_id = :id)", objectiveId, by);
    }

    private void part(String which, String id, String by) {
        jdbc.sql("select request_id from okr_alignment where " + which
                        + " and state = 'requested' and request_id is not null order by request_id")
                .param("id", id)
                .query(String.class)
                .list()
                .forEach(request -> events.publishEvent(new AlignmentTakenBack(request, by)));
        jdbc.sql("delete from okr_alignment where " + which).param("id", id).update();
    }
}
