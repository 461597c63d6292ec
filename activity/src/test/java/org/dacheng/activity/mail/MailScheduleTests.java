package org.dacheng.activity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dacheng.activity.TestLeaveRequest;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.event.DecisionUndone;
import org.dacheng.engine.event.RequestApproved;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "dacheng.mail.every=200ms",
            "dacheng.mail.hold=2s",
            "dacheng.mail.first-retry=100ms",
            "db-scheduler.polling-interval=200ms"
        })
class MailScheduleTests {

    static final GreenMail SERVER = started();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FormVersions forms;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void mailGoesOutByItselfShortlyAfterwards() {
        int before = SERVER.getReceivedMessages().length;
        RequestRef leave = leave("QJ-1");

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RequestApproved(leave, "manager", List.of("employee"))));

        await().atMost(Duration.ofSeconds(30)).until(() -> SERVER.getReceivedMessages().length == before + 1);
    }

    @Test
    void noMailGoesOutAboutADecisionThatIsUndone() throws Exception {
        int before = SERVER.getReceivedMessages().length;
        RequestRef leave = leave("QJ-2");
        Instant since = Instant.now();

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RequestApproved(leave, "manager", List.of("employee"))));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DecisionUndone(leave, "manager", List.of("employee"), since)));

        RequestRef later = leave("QJ-3");
        transaction.executeWithoutResult(
                status -> events.publishEvent(new RequestApproved(later, "manager", List.of("employee"))));

        await().atMost(Duration.ofSeconds(30)).until(() -> SERVER.getReceivedMessages().length > before);
        assertThat(SERVER.getReceivedMessages()).hasSize(before + 1);
        assertThat(SERVER.getReceivedMessages()[before].getSubject()).contains("QJ-3");
    }

    private RequestRef leave(String number) {
        return TestLeaveRequest.of(forms, number, new LocalText("请假 " + number, "Leave " + number));
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
