package org.dacheng.forms.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.id.Ids;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DesignPresenceTests {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Actor hr = SmallCompany.actor("hr");
    private final Actor admin = SmallCompany.actor("admin");
    private final String key = Ids.next();

    @Test
    void aDesignerIsThereAsLongAsThePageAsks() {
        assertThat(enter(0, hr, key)).isEmpty();
        assertThat(enter(10, admin, key)).containsExactly("hr");
        assertThat(enter(20, hr, key)).containsExactly("admin");

        assertThat(enter(36, hr, key)).isEmpty();
        assertThat(enter(44, admin, key)).containsExactly("hr");
        assertThat(enter(44, admin, Ids.next())).isEmpty();
    }

    @Test
    void onlyDesignersAskWhoIsThere() {
        assertThatThrownBy(() -> enter(0, SmallCompany.actor("employee"), key)).isInstanceOf(NotAllowed.class);
    }

    private @Nullable List<String> enter(int seconds, Actor actor, String design) {
        Clock clock = Clock.fixed(START.plus(Duration.ofSeconds(seconds)), ZoneOffset.UTC);
        DesignPresence presence = new DesignPresence(jdbc, clock);
        return new TransactionTemplate(transactions).execute(begun -> presence.enter(actor, design));
    }
}
