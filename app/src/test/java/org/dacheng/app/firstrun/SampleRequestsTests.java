package org.dacheng.app.firstrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.activity.audit.AuditVerification;
import org.dacheng.activity.audit.AuditVerifications;
import org.dacheng.activity.notice.Notices;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.TaskRow;
import org.dacheng.engine.task.Tasks;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.calendar.WorkingCalendar;
import org.dacheng.people.person.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The two months of requests loaded at the first start, into a separate database, with a kill during loading. */
@SampleCompanyWebTest
@TestPropertySource(properties = "dacheng.test.own-database=sample-requests")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleRequestsTests {

    private static final int BEFORE_THE_KILL = 57;
    private static final int MAX_UNREAD = 15;

    @Autowired
    SampleRequests samples;

    @Autowired
    SampleFiles files;

    @Autowired
    Requests requests;

    @Autowired
    Tasks tasks;

    @Autowired
    Notices notices;

    @Autowired
    AuditVerifications verifications;

    @Autowired
    Actors actors;

    @Autowired
    People people;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private final List<String> failed = new ArrayList<>();

    @BeforeAll
    void twoStarts() {
        samples.plan();
        failed.addAll(samples.load(BEFORE_THE_KILL));
        failed.addAll(samples.load());
    }

    @Test
    void everyStepOfTheContentIsPossible() {
        assertThat(failed).isEmpty();
        assertThat(count("engine_request"))
                .isEqualTo(files.requests().requests().size());
    }

    @Test
    void requestsStandInEveryState() {
        for (RequestStatus status : RequestStatus.values()) {
            assertThat(jdbc.sql("select count(*) from engine_request where status = ?")
                            .param(status.name())
                            .query(Integer.class)
                            .single())
                    .as(status.name())
                    .isGreaterThanOrEqualTo(2);
        }
        assertThat(jdbc.sql("select distinct kind from engine_timeline_entry")
                        .query(String.class)
                        .list())
                .contains(
                        "TRANSFERRED",
                        "SENT_BACK",
                        "REMINDED",
                        "COMMENTED",
                        "COPIED",
                        "RESUBMITTED",
                        "WITHDRAWN",
                        "RETURNED",
                        "ENDED_REFUSED",
                        "ENDED_APPROVED");
    }

    @Test
    void loadingOnceMoreChangesNothing() {
        long entries = count("engine_timeline_entry");

        assertThat(samples.load()).isEmpty();

        assertThat(count("engine_timeline_entry")).isEqualTo(entries);
        assertThat(count("app_sample_requests")).isZero();
    }

    @Test
    void peopleActOnWorkingDaysAndNothingIsInTheFuture() {
        jdbc.sql("select submitter_id, submitted_at, number from engine_request")
                .query(row -> {
                    ZonedDateTime at = UtcTimestamps.read(row, "submitted_at")
                            .atZone(people.get(row.getString("submitter_id")).zone());
                    String number = row.getString("number");
                    assertThat(calendar.isWorkingDay(at.toLocalDate()))
                            .as(number)
                            .isTrue();
                    assertThat(at.toLocalTime()).as(number).isBetween(LocalTime.of(8, 30), LocalTime.of(19, 0));
                    assertThat(number).contains(at.toLocalDate().toString().replace("-", ""));
                });
        Instant now = Instant.now();
        for (String column :
                List.of("engine_timeline_entry.happened_at", "activity_notice.at", "engine_task.given_at")) {
            String[] parts = column.split("\\.", -1);
            Instant last = jdbc.sql("select max(" + parts[1] + ") as last_at from " + parts[0])
                    .query((row, n) -> UtcTimestamps.read(row, "last_at"))
                    .single();
            assertThat(last).as(column).isBefore(now);
        }
    }

    @Test
    void listsAreInTheOrderOfSubmitting() {
        List<RequestRow> all = list("auditor", RequestList.ALL);

        assertThat(all).extracting(RequestRow::submittedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void everyChainHolds() {
        Actor auditor = actor("auditor");
        verifications.start(auditor);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> verifications
                        .last(auditor)
                        .filter(check -> check.status() != AuditVerification.AuditStatus.RUNNING)
                        .isPresent());
        assertThat(verifications.last(auditor)).hasValueSatisfying(check -> {
            assertThat(check.status()).isEqualTo(AuditVerification.AuditStatus.INTACT);
            assertThat(check.entries()).isEqualTo(count("engine_timeline_entry"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "manager", "director", "hr", "finance", "legal", "ceo"})
    void everySignInHasSomethingToDo(String person) {
        List<TaskRow> inbox = tasks.list(actor(person), new TaskQuery(false, null, null, 100, null))
                .items();

        assertThat(inbox).hasSizeBetween(1, 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "manager", "director", "hr", "finance", "legal", "auditor"})
    void everySignInHasRequestsAndAHandfulOfNews(String person) {
        assertThat(list(person, RequestList.STARTED)).hasSizeBetween(2, 50);
        assertThat(notices.list(actor(person), false, 100, null).items()).isNotEmpty();
        assertThat(notices.countUnread(actor(person))).isLessThan(MAX_UNREAD);
    }

    @Test
    void historyIsNotMailed() {
        assertThat(jdbc.sql("select count(*) from activity_notice where mail_due is not null or mailed_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void workingDaysAreCountedFromTheReferenceDay() {
        LocalDate sunday = LocalDate.of(2026, 11, 29);
        WorkingDayCounter days = new WorkingDayCounter(sunday, calendar::isWorkingDay);

        assertThat(days.at(-1)).isEqualTo("2026-11-27");
        assertThat(days.at(0)).isEqualTo("2026-11-30");
        assertThat(days.at(1)).isEqualTo("2026-12-01");
        assertThat(days.at(-36)).isEqualTo("2026-10-10");
        assertThat(new WorkingDayCounter(sunday.plusDays(1), calendar::isWorkingDay).at(0))
                .isEqualTo("2026-11-30");
    }

    @Test
    void claimsCarryTheirInvoices() {
        assertThat(jdbc.sql("select count(*) from forms_attachment where owner is not null")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(50);
    }

    private List<RequestRow> list(String person, RequestList list) {
        return requests.list(actor(person), new RequestQuery(list, null, null, null, 200, null))
                .items();
    }

    private Actor actor(String person) {
        return actors.of(person, "test");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
