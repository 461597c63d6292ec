package org.dacheng.app.okr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.AgreementTransitions;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The manager's page, reminders and review meetings, through the pages and the API. */
@SampleCompanyWebTest
class ReportsPageTests {

    private static final AtomicInteger YEARS = new AtomicInteger(2130);

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Objectives objectives;

    @Autowired
    private AgreementTransitions transitions;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private String cycle = "";
    private ObjectiveView goal;

    @BeforeEach
    void aReportWithAGoal() {
        cycle = Ids.next();
        int year = YEARS.incrementAndGet();
        write(jdbc.sql("insert into okr_cycle (id, name_zh, name_en, kind, starts_on, ends_on, state, check_in_days,"
                        + " created_by, created_at) values (?, '试用周期', 'Trial', 'custom', ?, ?, 'open', 7, 'hr',"
                        + " '2026-01-01 00:00:00')")
                .params(cycle, LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31)));
        Actor employee = actor("employee");
        goal = objectives.create(
                employee,
                new NewObjective(cycle, Owner.person("employee"), null, null, "把<目标>做好", null, null, null, null, null));
        goal = objectives.addKeyResult(employee, goal.id(), new KeyResultEdit("签约", null, null, null, null));
        transitions.agreed(null, List.of(goal.id()));
        String keyResult = goal.keyResults().get(0).id();
        checkIns.record(
                employee,
                Map.of(keyResult, new NewCheckIn(new BigDecimal("40"), null, Confidence.AT_RISK, "谈了三家", "再谈两家")),
                "page");
    }

    @Test
    void showsWhoReportsToMeWithWhatChanged() throws Exception {
        String page = text(call(as("manager", get("/okr/team?cycle=" + cycle))));
        String narrowed = text(call(as("manager", get("/okr/team?show=at-risk&cycle=" + cycle))));
        String unwritten = text(call(as("manager", get("/okr/team?show=unwritten&cycle=" + cycle))));
        String part = text(call(as("manager", get("/okr/team?cycle=" + cycle)).header("HX-Request", "true")));

        assertThat(page)
                .contains("id=\"row-employee\"", "把&lt;目标&gt;做好", "+40", "data-nudge", "/okr/export.xlsx?")
                .doesNotContain("??");
        assertThat(narrowed).contains("id=\"row-employee\"").doesNotContain("id=\"row-employee2\"");
        assertThat(unwritten).contains("提醒").doesNotContain("id=\"row-employee\"");
        assertThat(part).contains("id=\"reports\"").doesNotContain("<html");
    }

    @Test
    void keepsStrangersOut() throws Exception {
        assertThat(call(as("finance", get("/okr/team?of=manager&cycle=" + cycle)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(call(as("director", get("/okr/team?of=manager&cycle=" + cycle)))
                        .getStatus())
                .isEqualTo(200);
        assertThat(call(as("auditor", get("/okr/team?of=manager&cycle=" + cycle)))
                        .getStatus())
                .isEqualTo(200);
        assertThat(text(call(as("employee", get("/okr/team?cycle=" + cycle))))).contains("还没有人向你汇报");
        assertThat(text(call(as("finance", get("/okr"))))).doesNotContain("??");
    }

    @Test
    void remindsOnePersonAndSaysWhoWasLeftOut() throws Exception {
        String form = text(call(as("manager", get("/okr/team/nudges?person=employee&reason=at-risk&cycle=" + cycle))
                .header("HX-Request", "true")));
        MockHttpServletResponse sent = call(nudge("at-risk", "说说怎么办"));
        MockHttpServletResponse again = call(nudge("at-risk", ""));
        MockHttpServletResponse wordless = call(nudge("other", " "));

        assertThat(form)
                .containsPattern("value=\"at-risk\"\\s+selected")
                .contains("name=\"person\" value=\"employee\"");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(wordless.getStatus()).isEqualTo(422);
        assertThat(text(wordless)).contains("写明要提醒的内容", "data-focus");
        assertThat(jdbc.sql("select words from okr_nudge where cycle_id = ?")
                        .param(cycle)
                        .query(String.class)
                        .list())
                .containsExactly("说说怎么办");
        assertThat(text(call(as("manager", get("/okr/team?cycle=" + cycle))))).contains("已提醒风险");
    }

    @Test
    void opensThePersonsGoalsAndTakesACommentAndAScoreInPlace() throws Exception {
        String address = "/okr/team/people/employee";
        String drawer = text(call(
                as("manager", get(address + "?cycle=" + cycle)).with(csrf()).header("HX-Request", "true")));
        MockHttpServletResponse comment = call(in(address + "/objectives/" + goal.id() + "/comments", "words", "加油"));
        MockHttpServletResponse early = call(in(address + "/objectives/" + goal.id() + "/scores", "score", "0.7"));
        write(jdbc.sql("update okr_cycle set state = 'scoring' where id = ?").param(cycle));
        MockHttpServletResponse wrong = call(in(address + "/objectives/" + goal.id() + "/scores", "score", "seven"));
        MockHttpServletResponse scored = call(in(address + "/objectives/" + goal.id() + "/scores", "score", "0.7"));

        assertThat(drawer).contains("把&lt;目标&gt;做好", "谈了三家", "再谈两家").doesNotContain("<html");
        assertThat(comment.getStatus()).isEqualTo(200);
        assertThat(comment.getHeader("HX-Trigger-After-Settle")).contains("reports-changed");
        assertThat(text(comment)).contains("加油");
        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("value=\"seven\"");
        assertThat(scored.getStatus()).isEqualTo(200);
        assertThat(objectives.get(actor("manager"), goal.id()).managerScore().score())
                .isEqualByComparingTo("0.7");
    }

    @Test
    void leadsThroughAMeetingFromItsBeginningToItsSummary() throws Exception {
        String meeting = call(as("manager", post("/okr/team/reviews"))
                        .with(csrf())
                        .param("cycle", cycle))
                .getRedirectedUrl();
        String step = text(call(as("manager", get(meeting + "?person=employee"))));
        MockHttpServletResponse noted = call(
                as("manager", put(meeting + "/notes/employee")).with(csrf()).param("words", "五月<上线>"));
        String resumed = text(call(as("manager", get(meeting + "?person=employee"))));
        MockHttpServletResponse early = call(as("employee", get(meeting)));
        call(as("manager", post(meeting + "/end")).with(csrf()));
        String summary = text(call(as("manager", get(meeting))));
        String own = text(call(as("employee", get(meeting))));

        assertThat(step)
                .contains("data-draft=", "ArrowRight", "谈了三家", "class=\"meeting\"")
                .doesNotContain("??");
        assertThat(noted.getStatus()).isEqualTo(204);
        assertThat(resumed).contains("五月&lt;上线&gt;");
        assertThat(early.getStatus()).isEqualTo(404);
        assertThat(summary).contains("五月&lt;上线&gt;", "data-print").doesNotContain("??");
        assertThat(own).contains("五月&lt;上线&gt;");
        assertThat(call(as("finance", get(meeting))).getStatus()).isEqualTo(404);
        assertThat(text(call(as("manager", get("/okr/team/reviews?cycle=" + cycle)))))
                .contains(meeting, "已结束");
        assertThat(text(call(as("employee", get("/okr/team/reviews?cycle=" + cycle)))))
                .contains(meeting);
    }

    @Test
    void letsHrChaseTheWholeCompany() throws Exception {
        String page = text(call(as("hr", get("/okr/nudges?cycle=" + cycle))));
        int people = jdbc.sql("select count(*) from people_person where active = true and id not in ('employee', 'hr')")
                .query(Integer.class)
                .single();
        call(as("hr", post("/okr/nudges")).with(csrf()).param("cycle", cycle));

        assertThat(page).contains("data-confirm=", "提醒 " + people + " 人").doesNotContain("??");
        assertThat(jdbc.sql("select count(*) from okr_nudge where cycle_id = ?")
                        .param(cycle)
                        .query(Integer.class)
                        .single())
                .isEqualTo(people);
        assertThat(call(as("manager", get("/okr/nudges?cycle=" + cycle))).getStatus())
                .isEqualTo(403);
    }

    @Test
    void tellsProgramsTheSame() throws Exception {
        JsonNode board = ok(as("manager", get("/api/v1/okr/team?concern=at-risk&cycle=" + cycle)));
        JsonNode begun = ok(body(as("manager", post("/api/v1/okr/reviews")), "{\"cycleId\": \"" + cycle + "\"}"));
        String meeting = "/api/v1/okr/reviews/" + begun.at("/id").asText();
        call(body(as("manager", put(meeting + "/notes/employee")), "{\"words\": \"好\"}"));
        JsonNode ended = ok(as("manager", put(meeting + "/end")));
        JsonNode nudged = ok(body(
                as("manager", post("/api/v1/okr/nudges")),
                "{\"cycleId\": \"" + cycle + "\", \"personIds\": [\"employee\"], \"reason\": \"unwritten\"}"));

        assertThat(board.at("/counts/at-risk").asInt()).isEqualTo(1);
        assertThat(board.at("/items/0/person/id").asText()).isEqualTo("employee");
        assertThat(board.at("/items/0/objectives/0/moved").asInt()).isEqualTo(40);
        assertThat(ended.at("/endedAt").isNull()).isFalse();
        assertThat(ended.findValuesAsText("words")).contains("好");
        assertThat(nudged.at("/sent")).isEmpty();
        assertThat(nudged.at("/leftOut/0/why").asText()).isEqualTo("not-needed");
        assertThat(call(as("finance", get("/api/v1/okr/team?of=manager&cycle=" + cycle)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(call(as("finance", get(meeting))).getStatus()).isEqualTo(404);
        assertThat(ok(as("manager", get("/api/v1/okr/reviews?cycle=" + cycle)))).hasSize(1);
    }

    private void write(JdbcClient.StatementSpec statement) {
        transactions.executeWithoutResult(begun -> statement.update());
    }

    private MockHttpServletRequestBuilder nudge(String reason, String words) {
        return as("manager", post("/okr/team/nudges"))
                .with(csrf())
                .param("cycle", cycle)
                .param("person", "employee")
                .param("reason", reason)
                .param("words", words);
    }

    private MockHttpServletRequestBuilder in(String address, String name, String value) {
        return as("manager", post(address))
                .with(csrf())
                .header("HX-Request", "true")
                .param("cycle", cycle)
                .param(name, value);
    }

    private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String content) {
        return request.contentType(MediaType.APPLICATION_JSON).content(content);
    }

    private JsonNode ok(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = call(request.header("Accept", "application/json"));
        assertThat(answer.getStatus()).as(text(answer)).isBetween(200, 201);
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(UTF_8);
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(new SignedInPerson(person, null)));
    }

    private static Actor actor(String person) {
        return new Actor(person, Set.of("employee"), Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), "test");
    }
}
