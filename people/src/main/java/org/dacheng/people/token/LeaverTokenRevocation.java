package org.dacheng.people.token;

import java.time.Clock;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.people.person.OrganisationChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Revokes the tokens of people who leave, for good; people who return create new ones. */
@Component
class LeaverTokenRevocation {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeaverTokenRevocation(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(OrganisationChanged change) {
        jdbc.sql("update people_api_token set revoked_at = ? where revoked_at is null"
                        + " and person_id in (select id from people_person where active = false)")
                .param(UtcTimestamps.write(clock.instant()))
                .update();
    }
}
