package org.dacheng.people.welcome;

import java.time.Clock;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Secrets;
import org.dacheng.base.id.Sha256;
import org.dacheng.people.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that the first visitor is the person who started the program: every start of an empty installation prints a
 * token to the log. The token of each node is valid on every node, and all of them end with the first use.
 */
@Component
class SetupTokens {

    private static final Logger LOG = LoggerFactory.getLogger(SetupTokens.class);

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;

    SetupTokens(JdbcClient jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void announce() {
        if (organisations.isEmpty()) {
            LOG.info(
                    "There are no people yet. Open /setup and name the administrator with this one-time token: {}",
                    make());
        }
    }

    String make() {
        String token = Secrets.next();
        jdbc.sql("insert into people_setup_token (secret, created_at) values (?, ?)")
                .params(Sha256.of(token), UtcTimestamps.write(clock.instant()))
                .update();
        return token;
    }

    /** Whether it is one of the tokens; does not use it up. */
    boolean isValid(String token) {
        return jdbc.sql("select count(*) from people_setup_token where secret = ?")
                        .param(Sha256.of(token))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return false when another visitor was faster */
    boolean useUp(String token) {
        int found = jdbc.sql("delete from people_setup_token where secret = ?")
                .param(Sha256.of(token))
                .update();
        jdbc.sql("delete from people_setup_token").update();
        return found == 1;
    }
}
