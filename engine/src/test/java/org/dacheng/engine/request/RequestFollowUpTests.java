package org.dacheng.engine.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.Message;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.state.NotPossibleNow;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.TaskRow;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RequestFollowUpTests {

    private static final String COPY =
            "{'type':'copy','id':'tell','name':'tell','people':[" + people("finance", "legal") + "]}";

    @Autowired
    private ProcessFixture fixture;

    @Test
    void whoTakesPartMayReadAndNobodyElse() {
        String process = fixture.publish(flow(COPY, approval("one", people("manager"), "")));
        RequestView request = fixture.submit("employee", process);

        for (String reader : List.of("employee", "manager", "finance", "hr", "auditor", "admin")) {
            assertThat(fixture.requests.get(as(reader), request.id()).id()).isEqualTo(request.id());
        }
        for (String stranger : List.of("office1", "employee2", "director")) {
            assertThatThrownBy(() -> fixture.requests.get(as(stranger), request.id()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.timeline.of(as(stranger), request.id()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.requests.comment(as(stranger), request.id(), "hi"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.requests.withdraw(as(stranger), request.id(), null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.requests.diagram(as(stranger), request.id()))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(fixture.requests.diagram(as("employee"), request.id())).contains("bpmn:definitions", "id=\"one\"");
    }

    @Test
    void aMentionLetsReadButNotWhatANodeHides() {
        String process = fixture.publish(
                flow(approval("one", people("manager"), ",'fields':{'secret':'hidden'},'otherwise':'read'")));
        RequestView request = fixture.submit("employee", process, Map.of("reason", "x", "secret", "s"));

        fixture.requests.comment(
                as("manager"), request.id(), "What do you think, @director.? And @nobody, @gone, mail me@legal");

        RequestView seen = fixture.requests.get(as("director"), request.id());
        assertThat(seen.data()).containsKey("reason").doesNotContainKey("secret");
        assertThat(fixture.timelineOf(request).get(2).people()).containsExactly("director");
    }

    @Test
    void theTimelineRecordsWhomAMentionLetsRead() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView request = fixture.submit("employee", process);

        fixture.requests.comment(as("manager"), request.id(), "@employee and @director");
        fixture.requests.comment(as("manager"), request.id(), "once more @director");

        assertThat(fixture.timelineOf(request).get(2).why())
                .extracting(Message::key)
                .isEqualTo("engine.timeline.may-read-now");
        assertThat(String.valueOf(fixture.timelineOf(request).get(2).why())).doesNotContain("employee");
        assertThat(fixture.timelineOf(request).get(3).why()).isNull();
    }

    @Test
    void aCopyIsUnreadUntilItIsOpened() {
        String process = fixture.publish(flow(COPY, approval("one", people("manager"), "")));
        long before = fixture.requests.unreadCopies(as("legal"));
        RequestView request = fixture.submit("employee", process);

        assertThat(fixture.requests.unreadCopies(as("legal"))).isEqualTo(before + 1);
        assertThat(copied("legal", process)).singleElement().matches(RequestRow::unread);
        fixture.requests.get(as("legal"), request.id());

        assertThat(fixture.requests.unreadCopies(as("legal"))).isEqualTo(before);
        assertThat(copied("legal", process)).singleElement().matches(row -> !row.unread());
        assertThat(copied("manager", process)).isEmpty();
    }

    @Test
    void withdrawnNobodyHasItAnyMore() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView request = fixture.submit("employee", process);

        assertThatThrownBy(() -> fixture.requests.withdraw(as("manager"), request.id(), null))
                .isInstanceOf(NotAllowed.class);
        RequestView end = fixture.requests.withdraw(as("employee"), request.id(), "never mind");

        assertThat(end.status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(fixture.has("manager", request)).isFalse();
        assertThatThrownBy(() -> fixture.requests.withdraw(as("employee"), request.id(), null))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void afterADecisionItIsTooLateWhereTheProcessSaysSo() {
        String process = fixture.publish(
                settings("'withdraw':'before-first-decision'"),
                flow(approval("one", people("manager"), ""), approval("two", people("hr"), "")));
        RequestView request = fixture.submit("employee", process);

        assertThat(request.can().withdraw()).isTrue();
        fixture.approve("manager", request);

        assertThat(fixture.requests.get(as("employee"), request.id()).can().withdraw())
                .isFalse();
        assertThatThrownBy(() -> fixture.requests.withdraw(as("employee"), request.id(), null))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void aReturnedRequestMayBeWithdrawn() {
        String process = fixture.publish(flow(approval("one", people("manager"), ",'refusal':['submitter']")));
        RequestView request = fixture.submit("employee", process);
        fixture.refuse("manager", request, RefusalTarget.SUBMITTER);

        fixture.requests.withdraw(as("employee"), request.id(), null);

        assertThat(fixture.has("employee", request)).isFalse();
    }

    @Test
    void urgingTwiceInTenMinutesIsTooMuch() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView request = fixture.submit("employee", process);

        fixture.requests.remind(as("employee"), request.id());

        assertThatThrownBy(() -> fixture.requests.remind(as("employee"), request.id()))
                .isInstanceOfSatisfying(
                        RemindedRecently.class,
                        soon -> assertThat(soon.status()).isEqualTo(429));
        assertThat(fixture.kinds(request))
                .filteredOn(kind -> kind == TimelineEntryKind.REMINDED)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyCommentIsRefused(String text) {
        RequestView request = fixture.submit("employee", fixture.publish(flow(approval("one", people("manager"), ""))));

        assertThatThrownBy(() -> fixture.requests.comment(as("employee"), request.id(), text))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fixture.requests.comment(as("employee"), request.id(), "x".repeat(2001)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void wordsOfAllScriptsSurvive() {
        RequestView request = fixture.submit(
                "employee",
                fixture.publish(flow(approval("one", people("manager"), ""))),
                Map.of("reason", "𠮷野家 👍 <script>"));

        fixture.tasks.approve(as("manager"), fixture.task("manager", request), DecisionInput.of("👍 𠮷"));

        assertThat(fixture.requests.get(as("employee"), request.id()).data())
                .containsEntry("reason", "𠮷野家 👍 <script>");
        assertThat(fixture.timelineOf(request)).anyMatch(entry -> "👍 𠮷".equals(entry.comment()));
        assertThat(fixture.timeline.verify(as("auditor"), request.id()).intact())
                .isTrue();
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        String process = fixture.publish(flow(approval("one", people("finance"), "")));
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            submitted.add(fixture.submit("employee2", process).id());
        }

        List<String> started = new ArrayList<>();
        String cursor = null;
        do {
            CursorPage<RequestRow> slice =
                    fixture.requests.list(as("employee2"), query(RequestList.STARTED, process, null, 3, cursor));
            slice.items().forEach(row -> started.add(row.id()));
            cursor = slice.next();
        } while (cursor != null);
        List<String> inbox = new ArrayList<>();
        do {
            CursorPage<TaskRow> slice =
                    fixture.tasks.list(as("finance"), new TaskQuery(false, process, null, 2, cursor));
            slice.items().forEach(row -> inbox.add(row.request().id()));
            cursor = slice.next();
        } while (cursor != null);

        assertThat(inbox).containsExactlyElementsOf(submitted);
        assertThat(started).hasSize(7).containsExactlyInAnyOrderElementsOf(submitted);
        assertThat(new HashSet<>(started)).hasSize(7);
    }

    @Test
    void doneIsNewestFirstPageByPage() {
        String process = fixture.publish(flow(approval("one", people("finance"), "")));
        List<String> decided = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            RequestView request = fixture.submit("employee2", process);
            fixture.approve("finance", request);
            decided.add(0, request.id());
        }

        List<String> done = new ArrayList<>();
        String cursor = null;
        do {
            CursorPage<TaskRow> slice =
                    fixture.tasks.list(as("finance"), new TaskQuery(true, process, null, 2, cursor));
            slice.items().forEach(row -> done.add(row.request().id()));
            cursor = slice.next();
        } while (cursor != null);

        assertThat(done).containsExactlyElementsOf(decided);
    }

    @Test
    void listsAreFilteredByProcessStatusAndText() {
        String process = fixture.publish(flow(approval("one", people("finance"), "")));
        RequestView ice = fixture.submit("employee2", process, Map.of("reason", "Ice 100%_!"));
        RequestView fire = fixture.submit("employee2", process, Map.of("reason", "Fire"));
        fixture.approve("finance", fire);

        assertThat(ids("employee2", query(RequestList.STARTED, process, RequestStatus.APPROVED, 50, null)))
                .containsExactly(fire.id());
        assertThat(ids("employee2", new RequestQuery(RequestList.STARTED, process, null, "ice 100%_!", 50, null)))
                .containsExactly(ice.id());
        assertThat(ids("employee2", new RequestQuery(RequestList.STARTED, process, null, "10%", 50, null)))
                .isEmpty();
        assertThat(ids("hr", query(RequestList.ALL, process, null, 50, null))).containsExactly(fire.id(), ice.id());
        assertThat(ids("auditor", query(RequestList.ALL, process, null, 50, null)))
                .containsExactly(fire.id(), ice.id());
        assertThat(ids("employee", query(RequestList.ALL, process, null, 50, null)))
                .isEmpty();
        assertThat(ids("hr", query(RequestList.ALL, null, null, 1, null))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MjAyNi0wMS0wMVQwMDowMDowMFp8YXw1", ""})
    void aChangedCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> fixture.requests.list(as("hr"), query(RequestList.ALL, null, null, 10, cursor)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.status()).isEqualTo(400));
        assertThatThrownBy(() -> fixture.tasks.list(as("hr"), new TaskQuery(true, null, null, 10, cursor)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void aLimitOutOfRangeIsRefused(int limit) {
        assertThatThrownBy(() -> fixture.requests.list(as("hr"), query(RequestList.ALL, null, null, limit, null)))
                .isInstanceOf(InvalidInput.class);
    }

    private static RequestQuery query(
            RequestList view, String process, RequestStatus status, int limit, String cursor) {
        return new RequestQuery(view, process, status, null, limit, cursor);
    }

    private List<String> ids(String person, RequestQuery query) {
        return fixture.requests.list(as(person), query).items().stream()
                .map(RequestRow::id)
                .toList();
    }

    private List<RequestRow> copied(String person, String process) {
        return fixture.requests
                .list(as(person), query(RequestList.COPIED, process, null, 50, null))
                .items();
    }
}
