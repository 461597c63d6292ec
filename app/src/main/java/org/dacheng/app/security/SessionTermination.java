package org.dacheng.app.security;

import org.dacheng.people.person.OrganisationChanged;
import org.dacheng.people.signin.SessionsEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes sessions from the database shared by all nodes, in the transaction that causes it. */
@Component
class SessionTermination {

    private final JdbcClient jdbc;

    SessionTermination(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void on(SessionsEnded end) {
        jdbc.sql("delete from APP_SESSION where PRINCIPAL_NAME = ? and SESSION_ID <> ?")
                .params(end.personId(), end.kept() == null ? "" : end.kept())
                .update();
    }

    /** Ends the sessions of people who left; people who come back have to sign in again. */
    @EventListener
    @Transactional
    public void on(OrganisationChanged change) {
        jdbc.sql("delete from APP_SESSION where PRINCIPAL_NAME in"
                        + " (select id from people_person where active = false)")
                .update();
    }
}
