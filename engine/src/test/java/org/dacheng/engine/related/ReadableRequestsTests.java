package org.dacheng.engine.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestAccess;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.request.RequestDataReader;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All that asks whether a person may read a request gets the same answer. */
@DatabaseTest
class ReadableRequestsTests {

    private static final String COPY = "{'type':'copy','id':'tell','name':'tell','people':[" + people("finance") + "]}";

    /** In the first process hr owns what legal has approved, office2 is to decide and director was asked about. */
    private static final Map<String, Set<Integer>> READABLE = Map.ofEntries(
            Map.entry("employee", Set.of(0, 2)), // submitted both
            Map.entry("employee2", Set.of(1)), // submitted it
            Map.entry("legal", Set.of(0, 1, 2)), // decided two, has a task of one
            Map.entry("office1", Set.of(0)), // a deputy has the task
            Map.entry("office2", Set.of(0)), // has a task
            Map.entry("finance", Set.of(0)), // got a copy
            Map.entry("director", Set.of(0)), // was mentioned
            Map.entry("hr", Set.of(0)), // owns the process
            Map.entry("ceo", Set.of(1, 2)), // owns the process
            Map.entry("auditor", Set.of(0, 1, 2)),
            Map.entry("admin", Set.of(0, 1, 2)),
            Map.entry("manager", Set.of()));

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private RequestAccess access;

    @Autowired
    private RequestDataReader titles;

    @Autowired
    private RelatedRequests related;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private List<RequestView> requests;
    private List<String> ids;

    @Test
    void everyWayToAskAgrees() {
        submit();
        List<String> numbers = requests.stream().map(RequestView::number).toList();
        Set<String> processes = requests.stream().map(RequestView::processKey).collect(Collectors.toSet());
        Map<String, Function<Actor, Set<String>>> ways = new LinkedHashMap<>();
        ways.put("page", actor -> those(request -> opens(actor, request)));
        ways.put("several", actor -> access.readable(actor, ids));
        ways.put("one", actor -> those(request -> access.mayRead(actor, request.id())));
        ways.put("titles", actor -> titles.readable(actor, ids).keySet());
        ways.put("search", actor -> found(related.search(actor, processes, null, "")));
        ways.put(
                "search by text",
                actor -> those(request -> found(related.search(actor, Set.of(), null, request.number()))
                        .contains(request.id())));
        ways.put(
                "named",
                actor -> found(related.find(actor, numbers).values().stream()
                        .filter(RelatedRequest::readable)
                        .toList()));

        READABLE.forEach((person, expected) -> ways.forEach((way, ask) -> assertThat(ask.apply(as(person)))
                .as("%s: %s", way, person)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(ids::get).toList())));
        READABLE.forEach((person, expected) ->
                assertThat(looksUp(as(person))).as("lookup: %s", person).isEqualTo(expected.contains(2)));
    }

    /** The last is approved. */
    private void submit() {
        String first = fixture.publish(
                settings("'owners':['hr']"),
                flow(COPY, approval("one", people("legal"), ""), approval("two", people("office2"), "")));
        String second = fixture.publish(settings("'owners':['ceo']"), flow(approval("one", people("legal"), "")));
        requests = List.of(
                fixture.submit("employee", first),
                fixture.submit("employee2", second),
                fixture.submit("employee", second));
        ids = requests.stream().map(RequestView::id).toList();
        fixture.approve("legal", requests.get(0));
        fixture.approve("legal", requests.get(2));
        fixture.requests.comment(as("legal"), ids.get(0), "@director");
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update engine_task set on_behalf_of = 'office1' where request_id = ? and person_id = 'office2'")
                .param(ids.get(0))
                .update());
    }

    private Set<String> those(Predicate<RequestView> readable) {
        return requests.stream().filter(readable).map(RequestView::id).collect(Collectors.toSet());
    }

    private boolean opens(Actor actor, RequestView request) {
        try {
            fixture.requests.get(actor, request.id());
            return true;
        } catch (NotFound noPart) {
            return false;
        }
    }

    private static Set<String> found(List<RelatedRequest> requests) {
        return requests.stream().map(RelatedRequest::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean looksUp(Actor actor) {
        RequestView approved = requests.get(2);
        return !related.answers(actor, approved.processKey(), approved.number()).isEmpty();
    }
}
