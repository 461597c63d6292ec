package org.dacheng.activity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dacheng.activity.TestLeaveRequest;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.event.RequestApproved;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.engine.event.RequestRefused;
import org.dacheng.engine.event.TaskAssigned;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.ReminderKind;
import org.dacheng.okr.event.CommentWritten;
import org.dacheng.okr.event.CycleReminderSent;
import org.dacheng.okr.event.GoalRef;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends mail to a real SMTP server that is up or down. */
@DatabaseTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "db-scheduler.enabled=false",
            "dacheng.base-url=https://approvals.example.com/",
            "dacheng.mail.from=dacheng@example.com",
            "dacheng.mail.hold=0s",
            "dacheng.mail.first-retry=50ms",
            "dacheng.mail.longest-wait=200ms",
            "dacheng.mail.batch=3",
            "dacheng.mail.lease=600ms"
        })
class MailTests {

    static final int PORT = freePort();

    @Autowired
    MailDelivery delivery;

    @Autowired
    MailOutbox outbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    FormVersions forms;

    RequestRef leave;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void nothingWaits() {
        leave = TestLeaveRequest.of(
                forms, "QJ-20260301-0007", new LocalText("员工的请假 3 天 <b>", "Employee: 3 days of leave <b>"));
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from activity_notice").update());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void eachGetsTheMailInHisLanguageWithALink() throws Exception {
        server.start();
        happens(new TaskAssigned(leave, null, List.of("manager", "legal"), new LocalText("直属上级", "Direct manager")));

        delivery.deliverAll();

        MimeMessage chinese = to("manager");
        MimeMessage english = to("legal");
        assertThat(chinese.getSubject()).isEqualTo("待你处理：员工的请假 3 天 <b>（直属上级）");
        assertThat(english.getSubject()).isEqualTo("Waiting for you: Employee: 3 days of leave <b> (Direct manager)");
        assertThat(chinese.getFrom()[0]).hasToString("dacheng@example.com");
        assertThat(part(chinese, "text/plain"))
                .contains("你好", "待你处理", "请假 · QJ-20260301-0007", "https://approvals.example.com/notices/");
        assertThat(part(english, "text/html"))
                .contains("https://approvals.example.com/notices/", "Open the request")
                .contains("leave &lt;b&gt;")
                .doesNotContain("leave <b>");
    }

    @Test
    void aMailAboutAGoalNamesItsCycleAndThePeopleInIt() throws Exception {
        server.start();
        GoalRef goal = new GoalRef(Ids.next(), "Ship <fast>", new LocalText("2026 年第四季度", "Q4 2026"));
        transaction.executeWithoutResult(status -> events.publishEvent(
                new CommentWritten(goal, "employee", List.of("legal"), List.of("manager"), "@manager 看一下")));

        delivery.deliverAll();

        assertThat(to("manager").getSubject()).contains("在目标“Ship <fast>”中提到了你");
        assertThat(part(to("manager"), "text/html"))
                .contains("查看目标", "2026 年第四季度")
                .doesNotContain("@manager");
        assertThat(to("legal").getSubject()).contains("commented on the objective “Ship <fast>”");
        assertThat(part(to("legal"), "text/html")).contains("Open the objective", "Q4 2026", "Ship &lt;fast&gt;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANNED | NEXT_STEP      | 2027 年第一季度已到开始日期：可以开启这个周期      | Q1 2027 has reached its first day: the cycle can be opened
            OPEN    | WRITING_BEGINS | 2027 年第一季度已开启：写下你的目标                | Q1 2027 is open: write your objectives
            OPEN    | CYCLE_ENDS     | 2027 年第一季度将于2027年3月31日结束：更新最后的进展 | Q1 2027 ends on 31 Mar 2027: make the last check-ins
            SCORING | NEXT_STEP      | 2027 年第一季度的评分日期已过：可以结束这个周期     | The scoring period of Q1 2027 is over: the cycle can be closed
            """)
    void aStepOfACycleIsMailedInTheLanguageOfEach(CycleState state, ReminderKind kind, String chinese, String english)
            throws Exception {
        server.start();
        LocalText name = new LocalText("2027 年第一季度", "Q1 2027");
        CycleReminderSent reminded = new CycleReminderSent(
                Ids.next(), name, state, kind, LocalDate.of(2027, 3, 31), List.of("manager", "legal"));
        transaction.executeWithoutResult(status -> events.publishEvent(reminded));

        delivery.deliverAll();
        delivery.deliverAll();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(to("manager").getSubject()).isEqualTo(chinese);
        assertThat(to("legal").getSubject()).isEqualTo(english);
        assertThat(part(to("manager"), "text/plain")).contains("https://approvals.example.com/notices/");
        assertThat(part(to("legal"), "text/html"))
                .contains("Open OKRs", "https://approvals.example.com/notices/")
                .doesNotContain("null");
    }

    @Test
    void whatIsSentIsNotSentAgain() {
        server.start();
        happens(new RequestApproved(leave, "manager", List.of("employee", "employee")));

        delivery.deliverAll();
        delivery.deliverAll();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aDeadServerDelaysAndLosesNothing() {
        for (int i = 0; i < 5; i++) {
            happens(new RequestRefused(leave, "manager", List.of("employee"), "不够清楚"));
        }

        delivery.deliverAll();
        delivery.deliverAll();

        assertThat(waiting()).isEqualTo(5);
        server.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            delivery.deliverAll();
            return waiting() == 0;
        });
        assertThat(server.getReceivedMessages()).hasSize(5);
    }

    @Test
    void aSenderThatDiesLeavesItsMailToTheNextOne() {
        server.start();
        happens(new RequestApproved(leave, "manager", List.of("employee")));
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update activity_notice set mail_claim = 'dead', mail_tries = 1, mail_due = '2020-01-01 00:00:00'")
                .update());

        delivery.deliverAll();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aSlowServerIsNoReasonForAnotherSenderToTakeTheSameMail() throws Exception {
        happens(new RequestApproved(leave, "manager", List.of("employee")));
        try (ServerSocket silent = new ServerSocket(PORT, 5, InetAddress.getLoopbackAddress())) {
            Thread sender = new Thread(delivery::deliver);
            sender.start();
            await().until(() -> claimed() == 1);

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> outbox.claim(3).mails().isEmpty());

            silent.close();
            sender.interrupt();
        }
    }

    @Test
    void whoHasNoAddressOrLeftIsLeftOut() {
        server.start();
        happens(new RequestApproved(leave, "manager", List.of("gone", "nobody-at-all")));

        delivery.deliverAll();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(waiting()).isZero();
    }

    private void happens(RequestEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private int claimed() {
        return jdbc.sql("select count(*) from activity_notice where mail_claim is not null")
                .query(Integer.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from activity_notice where mail_due is not null")
                .query(Integer.class)
                .single();
    }

    private MimeMessage to(String person) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(recipients(message)).startsWith(person + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String part(MimeMessage message, String type) throws Exception {
        return find((MimeMultipart) message.getContent(), type);
    }

    private static String find(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            Object content = parts.getBodyPart(i).getContent();
            if (content instanceof MimeMultipart nested) {
                return find(nested, type);
            }
            if (parts.getBodyPart(i).isMimeType(type)) {
                return content.toString();
            }
        }
        throw new AssertionError("no part " + type);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
