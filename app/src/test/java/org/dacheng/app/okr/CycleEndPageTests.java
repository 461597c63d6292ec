package org.dacheng.app.okr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleCommand;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.feed.KeyResultFeeds;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.AgreementTransitions;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Pages for the end of a cycle: changes, retrospectives, carry-over and open items. */
@SampleCompanyWebTest
class CycleEndPageTests {

    private static final AtomicInteger YEARS = new AtomicInteger(2050);

    @Autowired
    private MockMvc web;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Objectives objectives;

    @Autowired
    private AgreementTransitions transitions;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private KeyResultFeeds feeds;

    @Autowired
    private Actors actors;

    private CycleView from;
    private CycleView to;
    private ObjectiveView goal;

    @BeforeEach
    void aGoalHalfWay() {
        from = cycles.move(actor("hr"), cycle().id(), CycleState.OPEN);
        to = cycle();
        goal = objectives.create(
                actor("employee"),
                new NewObjective(
                        from.id(), Owner.person("employee"), null, null, "Grow <fast>", null, null, null, null, null));
        goal = objectives.addKeyResult(
                actor("employee"), goal.id(), new KeyResultEdit("revenue", null, null, null, null));
        transitions.agreed(null, List.of(goal.id()));
        checkIns.record(
                actor("employee"),
                Map.of(
                        goal.keyResults().get(0).id(),
                        new NewCheckIn(new BigDecimal("40"), null, Confidence.AT_RISK, "", "")),
                "page");
    }

    @Test
    void whatChangedIsShownAndPrintedAndRefusesDaysThatAreNone() throws Exception {
        String page = text(call(
                as("employee", get("/okr/changes")).param("cycle", from.id()).param("owner", "person:employee")));
        assertThat(page).contains("Grow &lt;fast&gt;", "40%", "data-print").doesNotContain("??", "Grow <fast>");
        assertThat(text(call(as("employee", get("/okr")).param("cycle", from.id()))))
                .contains("/okr/changes?cycle=" + from.id() + "&amp;owner=person:employee");

        MockHttpServletResponse refused = call(as("employee", get("/okr/changes"))
                .param("cycle", from.id())
                .param("from", "2026-02-31")
                .param("to", "soon"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("value=\"2026-02-31\"", "value=\"soon\"", "from-errors", "to-errors");
        MockHttpServletResponse backwards = call(as("employee", get("/okr/changes"))
                .param("cycle", from.id())
                .param("from", "2026-03-02")
                .param("to", "2026-03-01"));
        assertThat(backwards.getStatus()).isEqualTo(422);
        assertThat(call(as("employee", get("/okr/changes")).param("owner", "dragon:1"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void programsReadWhatChanged() throws Exception {
        String json = text(call(api("employee", get("/api/v1/okr/changes"))
                .param("cycle", from.id())
                .param("owner", "person:employee")));

        assertThat(json).contains("\"mark\":\"added\"", "\"checkIns\":1", "\"after\":\"at-risk\"");
        assertThat(call(api("employee", get("/api/v1/okr/changes"))
                                .param("cycle", from.id())
                                .param("from", "x"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aRetrospectiveOpensWithTheScoringAndIsSavedWhileTyping() throws Exception {
        assertThat(text(call(retrospective("employee")))).doesNotContain("name=\"learned\"", "??");
        score();

        assertThat(text(call(retrospective("employee"))))
                .contains("name=\"learned\"")
                .doesNotContain("??");
        MockHttpServletResponse saved =
                call(write("employee").param("learned", "Begin <b>earlier</b>").header("HX-Request", "true"));
        assertThat(text(saved)).contains("id=\"saved\"").doesNotContain("<html");
        assertThat(text(call(retrospective("employee")))).contains("Begin &lt;b&gt;earlier&lt;/b&gt;");
        assertThat(text(call(retrospective("manager"))))
                .contains("Begin &lt;b&gt;earlier")
                .doesNotContainPattern("<textarea[^>]*rows=\"4\"");
        assertThat(call(write("finance").param("learned", "mine")).getStatus()).isEqualTo(403);
        assertThat(text(call(as("finance", get("/okr/retrospectives")).param("cycle", from.id()))))
                .contains("Begin &lt;b&gt;earlier");
    }

    @Test
    void programsReadAndWriteRetrospectives() throws Exception {
        String body = "{\"cycleId\": \"" + from.id() + "\", \"owner\": \"person:employee\", \"next\": \"Go on\"}";
        assertThat(call(api(
                                        "employee",
                                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(
                                                "/api/v1/okr/retrospectives"))
                                .contentType("application/json")
                                .content(body))
                        .getStatus())
                .isEqualTo(409);
        score();

        call(api(
                        "employee",
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(
                                "/api/v1/okr/retrospectives"))
                .contentType("application/json")
                .content(body));

        assertThat(text(call(api("finance", get("/api/v1/okr/retrospectives")).param("cycle", from.id()))))
                .contains("\"next\":\"Go on\"", "\"mayWrite\":false");
    }

    @Test
    void chosenGoalsAreCarriedOnceAndTheirPagesLinkBothWays() throws Exception {
        score();
        String page = text(call(
                as("employee", get("/okr/carry-over")).param("from", from.id()).param("to", to.id())));
        assertThat(page)
                .contains(
                        "value=\"" + goal.id() + "\"",
                        "way." + goal.keyResults().get(0).id())
                .doesNotContain("??");

        MockHttpServletResponse nothing = call(carry("employee"));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(call(carry("employee").param("objective", goal.id()).param("title." + goal.id(), "Grow on"))
                        .getRedirectedUrl())
                .startsWith("/okr/carry-over");
        call(carry("employee").param("objective", goal.id()));

        List<ObjectiveView> made = objectives.of(actor("employee"), to.id(), Owner.person("employee"));
        assertThat(made).extracting(ObjectiveView::title).containsExactly("Grow on");
        assertThat(text(call(as("employee", get("/okr/objectives/" + made.get(0).id())))))
                .contains("/okr/objectives/" + goal.id(), "40%")
                .doesNotContain("??");
        assertThat(text(call(as("employee", get("/okr/objectives/" + goal.id())))))
                .contains("/okr/objectives/" + made.get(0).id());
        assertThat(call(carry("manager").param("objective", goal.id())).getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatFeedsAKeyResultGoesAlong() throws Exception {
        feeds.set(actor("employee"), goal.keyResults().get(0).id(), "push", JsonNodeFactory.instance.objectNode());
        score();

        String page = text(call(
                as("employee", get("/okr/carry-over")).param("from", from.id()).param("to", to.id())));
        call(carry("employee").param("objective", goal.id()));

        assertThat(page).contains("carry-fed").doesNotContain("??");
        ObjectiveView made = objectives
                .of(actor("employee"), to.id(), Owner.person("employee"))
                .get(0);
        String copy = made.keyResults().get(0).id();
        assertThat(text(call(as("employee", get("/okr/key-results/" + copy + "/evidence")))))
                .contains("PUT /api/v1/okr/key-results/" + copy + "/fed-value")
                .doesNotContain("??");
        assertThat(text(call(as("employee", get("/okr/objectives/" + made.id())))))
                .contains("/okr/key-results/" + copy + "/evidence");
    }

    @Test
    void programsCarryOverAndKeepersAllAtOnce() throws Exception {
        score();
        String all = "{\"from\": \"" + from.id() + "\", \"to\": \"" + to.id() + "\"}";

        assertThat(call(carryOvers("employee", all)).getStatus()).isEqualTo(403);
        assertThat(text(call(carryOvers("hr", all)))).contains("\"already\":0");
        assertThat(text(call(carryOvers("hr", all)))).contains("\"ids\":[]", "\"already\":1");
        assertThat(text(call(as("hr", get("/okr/carry-over"))
                        .param("from", from.id())
                        .param("to", to.id()))))
                .doesNotContain("??");
    }

    @Test
    void keepersSeeWhatIsStillOpenBeforeACycleMovesOn() throws Exception {
        String address = "/okr/cycles/" + from.id() + "/remaining";
        assertThat(text(call(as("hr", get("/okr/cycles")))))
                .contains("hx-get=\"" + address)
                .doesNotContain("??");
        score();

        String open = text(call(as("hr", get(address)).header("HX-Request", "true")));

        assertThat(open)
                .contains("/okr/carry-over?from=" + from.id(), "/okr/retrospectives?cycle=" + from.id())
                .doesNotContain("??", "<html");
        assertThat(text(call(as("hr", get(address)))))
                .contains("<html", "1 个目标没有自评，1 个目标没有上级评分", "仍然结束")
                .containsPattern("name=\"state\"\\s+value=\"CLOSED\"")
                .contains("/okr/list?cycle=" + from.id() + "&amp;unscored=owner");
        assertThat(text(call(
                        as("hr", get("/okr/list")).param("cycle", from.id()).param("unscored", "owner"))))
                .contains("Grow &lt;fast&gt;");
        assertThat(call(as("manager", get(address))).getStatus()).isEqualTo(403);
    }

    @Test
    void whoHasToScoreIsToldSoWithTheScale() throws Exception {
        assertThat(text(call(as("employee", get("/okr")).param("cycle", from.id()))))
                .doesNotContain("okr-scoring");
        score();
        String scores = "/okr/objectives/" + goal.id() + "#scores";

        assertThat(text(call(as("employee", get("/okr")).param("cycle", from.id()))))
                .contains("1 个目标等待你自评", scores, "≥ 0.7", "≥ 0.4", "&lt; 0.4")
                .doesNotContain("??");
        assertThat(text(call(as("manager", get("/okr/people/employee")).param("cycle", from.id()))))
                .contains("1 个目标等待你以上级身份评分", scores);
        assertThat(text(call(as("legal", get("/okr/people/employee")).param("cycle", from.id()))))
                .doesNotContain("okr-scoring");
        assertThat(text(call(as("employee", get("/okr/objectives/" + goal.id())))))
                .contains("okr-scale", "0.0–1.0，保留一位小数", "aria-describedby=\"score-help score-errors\"");

        call(as("employee", post("/okr/objectives/" + goal.id() + "/scores"))
                .with(csrf())
                .param("by", "owner")
                .param("score", "0.7"));
        assertThat(text(call(as("employee", get("/okr")).param("cycle", from.id()))))
                .contains("这里的目标你都已评分");
        assertThat(text(call(
                        as("hr", get("/okr/list")).param("cycle", from.id()).param("unscored", "owner"))))
                .doesNotContain("Grow &lt;fast&gt;");
    }

    private void score() {
        cycles.move(actor("hr"), from.id(), CycleState.SCORING);
    }

    private CycleView cycle() {
        int year = YEARS.incrementAndGet();
        return cycles.create(
                actor("hr"),
                new CycleCommand(
                        LocalText.same("Year " + year),
                        CycleKind.YEAR,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        14,
                        null,
                        null));
    }

    private MockHttpServletRequestBuilder retrospective(String person) {
        return as(person, get("/okr/retrospectives")).param("cycle", from.id()).param("owner", "person:employee");
    }

    private MockHttpServletRequestBuilder write(String person) {
        return as(person, post("/okr/retrospectives"))
                .with(csrf())
                .param("cycle", from.id())
                .param("owner", "person:employee");
    }

    private MockHttpServletRequestBuilder carry(String person) {
        return as(person, post("/okr/carry-over"))
                .with(csrf())
                .param("from", from.id())
                .param("to", to.id())
                .param("owner", "person:employee");
    }

    private static MockHttpServletRequestBuilder carryOvers(String person, String body) {
        return api(person, post("/api/v1/okr/carry-overs"))
                .contentType("application/json")
                .content(body);
    }

    private Actor actor(String person) {
        return actors.of(person, "test");
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(new SignedInPerson(person, null))).header("Accept", "text/html");
    }

    private static MockHttpServletRequestBuilder api(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(new SignedInPerson(person, null))).with(csrf()).header("Accept", "application/json");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
