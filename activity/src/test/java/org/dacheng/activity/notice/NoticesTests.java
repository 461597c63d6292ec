package org.dacheng.activity.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dacheng.activity.TestLeaveRequest;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.id.Ids;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.event.CommentAdded;
import org.dacheng.engine.event.DecisionUndone;
import org.dacheng.engine.event.RequestApproved;
import org.dacheng.engine.event.RequestCopied;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.engine.event.RequestRefused;
import org.dacheng.engine.event.TaskAssigned;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class NoticesTests {

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FormVersions forms;

    RequestRef leave;
    LocalText node = new LocalText("直属上级", "Direct manager");

    @BeforeEach
    void nobodyWasToldAnything() {
        leave = TestLeaveRequest.of(forms, "QJ-20260301-0007", new LocalText("员工的请假 3 天", "Employee: 3 days of leave"));
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from activity_notice").update());
    }

    @Test
    void everybodyConcernedIsToldButNotWhoeverDidIt() {
        happens(new TaskAssigned(leave, "manager", List.of("manager", "hr", "director"), node));

        assertThat(noticesOf("hr")).hasSize(1);
        assertThat(noticesOf("director")).hasSize(1);
        assertThat(noticesOf("manager")).isEmpty();
    }

    @Test
    void somebodyNamedTwiceInOneEventIsToldOnce() {
        happens(new CommentAdded(leave, "hr", List.of("manager", "manager"), "看一下", List.of("manager", "director")));

        assertThat(noticesOf("manager")).extracting(NoticeView::kind).containsExactly("comment-mentions");
        assertThat(noticesOf("director")).extracting(NoticeView::kind).containsExactly("comment-mentions");
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new RequestApproved(leave, "manager", List.of("employee")));
            status.setRollbackOnly();
        });

        assertThat(noticesOf("employee")).isEmpty();
    }

    @Test
    void anEventOutsideOfATransactionIsRefused() {
        RequestEvent event = new RequestApproved(leave, "manager", List.of("employee"));

        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void eachReadsTheNoticeInHisOwnLanguage() {
        happens(new TaskAssigned(leave, null, List.of("manager"), node));

        assertThat(notices.list(in(Locale.SIMPLIFIED_CHINESE), false, 10, null).items())
                .extracting(NoticeView::text)
                .containsExactly("待你处理：员工的请假 3 天（直属上级）");
        assertThat(notices.list(in(Locale.ENGLISH), false, 10, null).items())
                .extracting(NoticeView::text)
                .containsExactly("Waiting for you: Employee: 3 days of leave (Direct manager)");
    }

    @Test
    void theRemarkIsShownShortened() {
        happens(new RequestRefused(leave, "manager", List.of("employee"), "不".repeat(600)));

        assertThat(noticesOf("employee").get(0).note()).isEqualTo("不".repeat(499) + "…");
    }

    @Test
    void aNoticeOfBeforeThereWereGoalsIsStillReadAndLeadsToItsRequest() {
        String id = Ids.next();
        transaction.executeWithoutResult(status -> jdbc.sql("insert into activity_notice (id, person_id, kind, content,"
                        + " link, at, mail_tries) values (:id, 'employee', 'request-approved', :content, :link,"
                        + " '2026-03-01 08:00:00', 0)")
                .param("id", id)
                .param("link", "/requests/" + leave.id())
                .param("content", """
                        {"request": {"id": "%s", "number": "QJ-7", "title": {"zh_CN": "请假", "en": "Leave"},
                         "processName": {"zh_CN": "请假流程", "en": "Leave process"}, "submitterId": "employee"},
                         "actorId": null, "nodeName": null, "note": null}""".formatted(leave.id()))
                .update());

        NoticeView read = noticesOf("employee").get(0);

        assertThat(read.about().kind()).isEqualTo(NoticeSubject.SubjectKind.REQUEST);
        assertThat(read.about().context()).isEqualTo(new LocalText("请假流程 · QJ-7", "Leave process · QJ-7"));
        assertThat(read.text()).contains("请假");
        assertThat(notices.read(SmallCompany.actor("employee"), id)).isEqualTo("/requests/" + leave.id());
    }

    @Test
    void whatADecisionToldDisappearsWithItUnlessItWasRead() {
        happens(new CommentAdded(leave, "hr", List.of("director", "legal"), "看一下", List.of()));
        Instant since = Instant.now();
        happens(new TaskAssigned(leave, null, List.of("director", "legal"), node));
        notices.readAll(SmallCompany.actor("legal"));

        happens(new DecisionUndone(leave, "manager", List.of("director", "legal", "employee"), since));

        assertThat(noticesOf("director")).extracting(NoticeView::kind).containsExactly("comment-added");
        assertThat(noticesOf("legal"))
                .extracting(NoticeView::kind)
                .containsExactly("decision-undone", "task-assigned", "comment-added");
        assertThat(noticesOf("employee")).isEmpty();
    }

    @Test
    void longListsComeInSlicesWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            happens(new RequestCopied(leave, null, List.of("employee")));
        }

        List<String> seen = new ArrayList<>();
        CursorPage<NoticeView> slice = notices.list(SmallCompany.actor("employee"), false, 3, null);
        seen.addAll(ids(slice));
        while (slice.next() != null) {
            slice = notices.list(SmallCompany.actor("employee"), false, 3, slice.next());
            seen.addAll(ids(slice));
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void readNoticesLeaveTheCount() {
        Actor employee = SmallCompany.actor("employee");
        happens(new RequestCopied(leave, null, List.of("employee")));
        happens(new RequestApproved(leave, null, List.of("employee")));
        String newest = noticesOf("employee").get(0).id();

        String link = notices.read(employee, newest);

        assertThat(link).isEqualTo("/requests/" + leave.id());
        assertThat(notices.countUnread(employee)).isEqualTo(1);
        assertThat(notices.list(employee, true, 10, null).items())
                .extracting(NoticeView::id)
                .doesNotContain(newest);

        notices.readAll(employee);

        assertThat(notices.countUnread(employee)).isZero();
    }

    @Test
    void somebodyElsesNoticeIsNotFoundAndStaysUnread() {
        happens(new RequestApproved(leave, null, List.of("employee")));
        String noticeId = noticesOf("employee").get(0).id();

        assertThatThrownBy(() -> notices.read(SmallCompany.actor("hr"), noticeId))
                .isInstanceOf(NotFound.class);
        assertThat(notices.countUnread(SmallCompany.actor("employee"))).isEqualTo(1);
    }

    private void happens(RequestEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<NoticeView> noticesOf(String person) {
        return notices.list(SmallCompany.actor(person), false, 50, null).items();
    }

    private static List<String> ids(CursorPage<NoticeView> slice) {
        return slice.items().stream().map(NoticeView::id).toList();
    }

    private static Actor in(Locale locale) {
        Actor manager = SmallCompany.actor("manager");
        return new Actor(manager.personId(), manager.roles(), locale, manager.zone(), manager.origin());
    }
}
