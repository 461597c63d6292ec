package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Invalid API input for goals: reported with its pointer, in the actor's language, without partial changes. */
@SampleCompanyWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalApiTests {

    private static final String TABLES = "okr_cycle okr_objective okr_key_result okr_check_in okr_comment okr_alignment"
            + " okr_entry okr_revision okr_milestone okr_objective_viewer okr_submission engine_request";

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    @Autowired
    Alignments alignments;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> names = new LinkedHashMap<>();
    private ObjectiveView mine;

    @BeforeAll
    void goalsToGetWrong() {
        CycleView open = goals.openCycle();
        CycleView over = goals.openCycle();
        mine = goals.draft(open, "employee", "Mine", "one", "two");
        ObjectiveView below = goals.draft(open, "employee", "Below", "one");
        ObjectiveView foreign = goals.agreed(goals.draft(open, "manager", "Foreign", "one"));
        ObjectiveView late = goals.agreed(goals.draft(over, "employee", "Late", "one"));
        ObjectiveView counted = goals.draft(open, "employee", "Counted", "steps");
        alignments.request(goals.actor("employee"), below.id(), mine.id(), null);
        names.put("{cycle}", open.id());
        names.put("{over}", goals.closed(over).id());
        names.put("{mine}", mine.id());
        names.put("{one}", mine.keyResults().get(0).id());
        names.put("{two}", mine.keyResults().get(1).id());
        names.put("{below}", below.id());
        names.put("{foreign}", foreign.id());
        names.put("{foreign-one}", foreign.keyResults().get(0).id());
        names.put("{late}", late.id());
        names.put("{late-one}", late.keyResults().get(0).id());
        names.put("{steps}", counted.keyResults().get(0).id());
        names.put("{starts}", open.startsOn().toString());
        names.put("{ends}", open.endsOn().toString());
        names.put("LONG", "长".repeat(501));
        names.put("HUGE", "长".repeat(10_001));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            POST  | objectives                      | {"cycleId": "{cycle}"} | 422 | /title
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "\\u200b\\u00a0"} | 422 | /title
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x\\ud83d"} | 400 | /title
            POST  | cycles                          | {"name": "x", "startsOn": 20261207} | 400 | /startsOn
            POST  | cycles                          | {"name": "x", "startsOn": "2026-02-30"} | 400 | /startsOn
            POST  | cycles                          | {"name": "x", "startsOn": [2026, 12, 7]} | 400 | /startsOn
            POST  | cycles                          | {"name": "x", "startsOn": "2026-12-07T00:00:00Z"} | 400 | /startsOn
            POST  | cycles                          | {"name": "x", "endsOn": "+57373-01-01"} | 400 | /endsOn
            POST  | cycles                          | {"name": "x", "checkInDays": 7.9} | 400 | /checkInDays
            POST  | cycles                          | {"name": "x", "checkInDays": "7"} | 400 | /checkInDays
            POST  | cycles                          | {"name": "x", "kind": 1} | 400 | /kind
            POST  | objectives/{mine}/key-results   | {"milestones": [{"title": "x", "dueOn": 20261207}]} | 400 | /milestones/0/dueOn
            POST  | objectives/{mine}/comments      | {"comment": "\\u2060"} | 422 | /comment
            POST  | objectives/{mine}/comments      | {"comment": "\\ud83d"} | 400 | /comment
            PUT   | retrospectives                  | {"cycleId": "{cycle}", "wentWell": "\\ude00"} | 400 | /wentWell
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "LONG"} | 422 | /title
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "note": "HUGE"} | 422 | /note
            POST  | objectives                      | {"cycleId": "{cycle}", "title": 7, "nonsense": 1} | 400 | /nonsense
            POST  | objectives                      | {"cycleId": "{cycle}", "title": ["x"]} | 400 | /title
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "category": "dream"} | 400 | /category
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "visibility": "all"} | 400 | /visibility
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "rollUp": "max"} | 400 | /rollUp
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "viewers": ["nobody-such"]} | 422 | /viewers/0
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "viewers": [null]} | 422 | /viewers/0
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "viewers": ["hr", "tang.xue"]} | 422 | /viewers/1
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "owner": {"kind": "person"}} | 422 | /owner/id
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "owner": {"id": "employee"}} | 422 | /owner/kind
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "owner": {"kind": "galaxy", "id": "x"}} | 400 | /owner/kind
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "owner": {"kind": "person", "id": "tang.xue"}} | 422 | /owner/id
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "owner": {"kind": "department", "id": "atlantis"}} | 422 | /owner/id
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "responsibleId": "manager"} | 422 | /responsibleId
            POST  | objectives                      | {"cycleId": "{cycle}", "title": "x", "departmentId": "sales"} | 422 | /departmentId
            PATCH | objectives/{mine}               | {"title": "LONG"} | 422 | /title
            PATCH | objectives/{mine}               | {"viewers": [null]} | 422 | /viewers/0
            POST  | objectives/{mine}/key-results   | {"title": "LONG"} | 422 | /title
            POST  | objectives/{mine}/key-results   | {"title": "x", "weight": 2} | 422 | /weight
            POST  | objectives/{mine}/key-results   | {"title": "x", "weight": "a half"} | 400 | /weight
            POST  | objectives/{mine}/key-results   | {"title": "x", "responsibleId": "tang.xue"} | 422 | /responsibleId
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"kind": "number", "start": 5, "target": 5}} | 422 | /measure/target
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"kind": "number", "target": 5}} | 422 | /measure/start
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"kind": "number", "start": 5}} | 422 | /measure/target
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"start": 0, "target": 5}} | 422 | /measure/kind
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"kind": "smell", "start": 0, "target": 5}} | 400 | /measure/kind
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"kind": "number", "start": 0, "target": 1e30}} | 422 | /measure/target
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"kind": "number", "start": 0, "target": 10, "stretch": 5}} | 422 | /measure/stretch
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"kind": "money", "currency": "GOLD", "start": 0, "target": 5}} | 422 | /measure/currency
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"kind": "milestones"}, "milestones": [{"title": ""}]} | 422 | /milestones/0/title
            POST  | objectives/{mine}/key-results   | {"title": "x", "measure": {"kind": "milestones"}, "milestones": [{"title": "a"}, {}]} | 422 | /milestones/1/title
            POST  | objectives/{mine}/key-results   | {"title": "x", "milestones": [null]} | 422 | /milestones/0
            PATCH | key-results/{one}               | {"measure": {"kind": "number", "start": 7, "target": 7}} | 422 | /measure/target
            PATCH | key-results/{one}               | {"weight": -0.1} | 422 | /weight
            PATCH | key-results/{one}               | {"colour": "red"} | 400 | /colour
            PUT   | objectives/{mine}/weights       | {} | 422 | /weights
            PUT   | objectives/{mine}/weights       | {"weights": {"{one}": 0.5, "{two}": 0.4}} | 422 | /weights
            PUT   | objectives/{mine}/weights       | {"weights": {"{one}": 1}} | 422 | /weights
            PUT   | objectives/{mine}/weights       | {"weights": {"{one}": 1.5, "{two}": -0.5}} | 422 | /weights/{one}
            PUT   | objectives/{mine}/weights       | {"weights": {"{one}": null, "{two}": 1}} | 422 | /weights/{one}
            PUT   | objectives/{mine}/weights       | {"weights": [0.5, 0.5]} | 400 | /weights
            POST  | objectives/{mine}/comments      | {"comment": " "} | 422 | /comment
            POST  | objectives/{mine}/comments      | {"comment": "x", "keyResultId": "{foreign-one}"} | 422 | /keyResultId
            POST  | key-results/{one}/check-ins     | {"value": 5} | 422 | /confidence
            POST  | key-results/{one}/check-ins     | {"confidence": "on-track"} | 422 | /value
            POST  | key-results/{one}/check-ins     | {"confidence": "sure", "value": 5} | 400 | /confidence
            POST  | key-results/{one}/check-ins     | {"confidence": "on-track", "value": "five"} | 400 | /value
            POST  | key-results/{one}/check-ins     | {"confidence": "on-track", "value": 1e30} | 422 | /value
            POST  | key-results/{one}/check-ins     | {"confidence": "on-track", "value": 0.00001} | 422 | /value
            POST  | key-results/{one}/check-ins     | {"confidence": "on-track", "value": 5, "done": "HUGE"} | 422 | /done
            POST  | alignments                      | {"childId": "{mine}"} | 422 | /parentId
            POST  | alignments                      | {"childId": "{mine}", "parentId": "{mine}"} | 422 | /parentId
            POST  | alignments                      | {"childId": "{mine}", "parentId": "{below}"} | 422 | /parentId
            POST  | alignments                      | {"childId": "{below}", "parentId": "{mine}"} | 422 | /parentId
            POST  | alignments                      | {"childId": "{mine}", "parentId": "{late}"} | 422 | /parentId
            POST  | alignments                      | {"childId": "{mine}", "parentId": "{foreign}", "keyResultId": "{two}"} | 422 | /keyResultId
            POST  | submissions                     | {"cycleId": "{cycle}"} | 422 | /owner
            POST  | submissions                     | {"cycleId": "{cycle}", "owner": {"kind": "person", "id": "li.na"}} | 422 | /owner
            POST  | submissions                     | {"cycleId": "{cycle}", "owner": {"kind": "person", "id": "employee"}, "objectiveIds": []} | 422 | /objectiveIds
            POST  | submissions                     | {"cycleId": "{cycle}", "owner": {"kind": "person", "id": "employee"}, "objectiveIds": [null]} | 422 | /objectiveIds
            POST  | submissions                     | {"cycleId": "{cycle}", "owner": {"kind": "person", "id": "employee"}, "objectiveIds": ["nothing"]} | 422 | /objectiveIds
            """)
    void isRefusedAtItsPlaceInTheAskersLanguage(String method, String path, String body, int status, String pointer)
            throws Exception {
        assertRefused("employee", method, path, body, status, pointer);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            POST | cycles               | {"name": "x", "kind": "quarter", "startsOn": "{ends}", "endsOn": "{starts}"} | 422 | /endsOn
            POST | cycles               | {"name": "x", "kind": "week", "startsOn": "{starts}", "endsOn": "{ends}"} | 400 | /kind
            POST | cycles               | {"name": "x", "kind": "quarter", "startsOn": "soon", "endsOn": "{ends}"} | 400 | /startsOn
            POST | cycles               | {"name": "x", "kind": "quarter", "startsOn": "+99999-01-01", "endsOn": "+99999-02-01"} | 400 | /startsOn
            POST | cycles               | {"name": "Twin", "kind": "quarter", "startsOn": "{starts}", "endsOn": "{ends}"} | 422 | /startsOn
            POST | cycles               | {"name": " ", "kind": "quarter", "startsOn": "{starts}", "endsOn": "{ends}"} | 422 | /name/en
            POST | cycles               | {"kind": "quarter", "startsOn": "{starts}", "endsOn": "{ends}"} | 422 | /name
            POST | cycles               | {"name": "x", "kind": "quarter", "startsOn": "{starts}", "endsOn": "{ends}", "checkInDays": 0} | 422 | /checkInDays
            POST | cycles               | {"name": "x", "kind": "quarter", "startsOn": "{starts}", "endsOn": "{ends}", "agreementProcess": "none-such"} | 422 | /agreementProcess
            POST | cycles               | {"name": "x", "kind": "quarter", "startsOn": "{starts}", "endsOn": "{ends}", "agreementProcess": "leave"} | 422 | /agreementProcess
            POST | cycles               | {"name": "x", "kind": "quarter", "startsOn": "{starts}", "endsOn": "{ends}", "agreementProcess": "okr-alignment"} | 422 | /agreementProcess
            POST | cycles               | {"name": "x", "kind": "quarter", "startsOn": "{starts}", "endsOn": "{ends}", "alignmentProcess": "okr-agreement"} | 422 | /alignmentProcess
            PUT  | cycles/{cycle}/state | {"state": "closed"} | 422 | /state
            PUT  | cycles/{cycle}/state | {} | 422 | /state
            PUT  | cycles/{cycle}/state | {"state": "ajar"} | 400 | /state
            """)
    void aCycleIsRefusedAtItsPlace(String method, String path, String body, int status, String pointer)
            throws Exception {
        assertRefused("hr", method, path, body, status, pointer);
    }

    @Test
    void aSecondOpenCycleOfTheKindOverTheSameDays() throws Exception {
        GoalPageFixture.PageResponse planned = call("hr", "en", "POST", "cycles", """
                {"name": "Again", "kind": "quarter", "startsOn": "{ends}", "endsOn": "{ends}"}""");
        assertThat(planned.status()).isEqualTo(201);

        assertRefused("hr", "PUT", "cycles/" + planned.id() + "/state", "{\"state\": \"open\"}", 422, "/state");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            POST   | key-results/{late-one}/check-ins    | {"confidence": "on-track", "value": 5}           | 409
            POST   | objectives                          | {"cycleId": "{over}", "title": "x"}              | 409
            PATCH  | objectives/{late}                   | {"title": "x"}                                   | 409
            POST   | objectives/{late}/scores            | {"byManager": false, "whole": {"score": 0.5}}    | 409
            POST   | objectives/{mine}/scores            | {"byManager": false, "whole": {"score": 0.5}}    | 409
            POST   | submissions                         | {"cycleId": "{over}", "owner": {"kind": "person", "id": "employee"}} | 409
            POST   | key-results/{foreign-one}/check-ins | {"confidence": "on-track", "value": 5}           | 403
            PATCH  | objectives/{foreign}                | {"title": "x"}                                   | 403
            DELETE | objectives/{foreign}                | {}                                               | 403
            PATCH  | key-results/{foreign-one}           | {"title": "x"}                                   | 403
            POST   | alignments                          | {"childId": "{foreign}", "parentId": "{mine}"}   | 403
            POST   | submissions                         | {"cycleId": "{cycle}", "owner": {"kind": "person", "id": "manager"}} | 403
            POST   | objectives                          | {"cycleId": "{cycle}", "title": "x", "owner": {"kind": "person", "id": "manager"}} | 403
            POST   | objectives                          | {"cycleId": "none-such", "title": "x"}           | 404
            POST   | alignments                          | {"childId": "{mine}", "parentId": "none-such"}   | 404
            PATCH  | key-results/none-such               | {"title": "x"}                                   | 404
            """)
    void whatCannotBeDoneNowOrByTheAskerIsSaidSo(String method, String path, String body, int status) throws Exception {
        assertRefused("employee", method, path, body, status, null);
    }

    @ParameterizedTest
    @CsvSource({
        "objectives?cycle={cycle}&limit=0",
        "objectives?cycle={cycle}&limit=many",
        "objectives",
        "objectives?cycle={cycle}&state=gone",
        "objectives?cycle={cycle}&cursor=!!!",
        "objectives?cycle=none-such",
        "key-results/{one}/check-ins?cursor=???",
        "export.xlsx?cycle=none-such"
    })
    void aQuestionThatCannotBeAnsweredIsNoFault(String question) throws Exception {
        GoalPageFixture.PageResponse answer = call("employee", "en", "GET", question, "");

        assertThat(answer.status()).isIn(200, 400, 404, 422);
    }

    private void assertRefused(
            String person, String method, String path, String body, int status, @Nullable String pointer)
            throws Exception {
        String before = rows();
        GoalPageFixture.PageResponse english = call(person, "en", method, path, body);
        GoalPageFixture.PageResponse chinese = call(person, "zh-CN", method, path, body);

        assertThat(english.status()).as(english.text()).isEqualTo(status);
        assertThat(english.type()).startsWith("application/problem+json");
        assertThat(english.body().path("title").asText()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.body().path("title").asText()).containsPattern("\\p{IsHan}");
        if (pointer != null) {
            assertThat(english.errorAt(named(pointer))).as(english.text()).isNotBlank();
            assertThat(chinese.errorAt(named(pointer))).containsPattern("\\p{IsHan}");
        }
        assertThat(rows()).isEqualTo(before);
    }

    private GoalPageFixture.PageResponse call(String person, String language, String method, String path, String body)
            throws Exception {
        return goals.call(web, person, language, HttpMethod.valueOf(method), "/api/v1/okr/" + named(path), named(body));
    }

    private String named(String text) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    /** Row counts of all tables that could contain leftovers. */
    private String rows() {
        return Stream.of(TABLES.split(" ", -1))
                .map(table -> table + " "
                        + jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                .collect(Collectors.joining(", "));
    }
}
