package org.dacheng.testing;

import org.dacheng.people.person.OrganisationChanged;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people of a {@link DatabaseTest} leave the company and return. */
@Component
@ConditionalOnProperty("dacheng.test.database-test")
public class Employment {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Employment(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    public void leave(String person) {
        set(person, false);
    }

    public void comeBack(String person) {
        set(person, true);
    }

    private void set(String person, boolean active) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update people_person set active = ? where id = ?")
                    .params(active, person)
                    .update();
            events.publishEvent(new OrganisationChanged());
        });
    }
}
