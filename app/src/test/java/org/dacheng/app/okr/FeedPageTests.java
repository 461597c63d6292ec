package org.dacheng.app.okr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.app.WebTest;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.FieldUseSource;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleCommand;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
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
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The page for choosing the data source of a key result. */
@WebTest
@Transactional
class FeedPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Objectives objectives;

    @Autowired
    private CheckIns checkIns;

    /** Earlier than all requests of other tests. */
    private static final String LONG_AGO = "2020-01-31";

    @Autowired
    private Actors actors;

    @Autowired
    private List<FieldUseSource> fieldUses;

    private String cycle;
    private ObjectiveView objective;
    private String address;

    @BeforeEach
    void write() {
        Actor admin = actors.of("admin", "test");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        cycle = cycles.create(
                        admin,
                        new CycleCommand(
                                LocalText.same("Feeding"),
                                CycleKind.CUSTOM,
                                today.minusDays(10),
                                today.plusDays(10),
                                14,
                                null,
                                null))
                .id();
        cycles.move(admin, cycle, CycleState.OPEN);
        objective = objectiveOf("employee");
        address = "/okr/key-results/" + objective.keyResults().get(0).id();
    }

    private ObjectiveView objectiveOf(String person) {
        Actor actor = actors.of(person, "test");
        String id = objectives
                .create(
                        actor,
                        new NewObjective(cycle, Owner.person(person), null, null, "More", null, null, null, null, null))
                .id();
        Measure measure =
                new Measure(KeyResultKind.NUMBER, "", null, 0, BigDecimal.ZERO, BigDecimal.TEN, null, null, null);
        return objectives.addKeyResult(actor, id, new KeyResultEdit("Leaves", measure, null, null, null));
    }

    @Test
    void theChoicesShowWhatTheyWouldGiveBeforeTheyAreKept() throws Exception {
        String part = text(call(as("employee", get(address + "/source"))
                .header("HX-Request", "true")
                .param("source", "requests")
                .param("process", "leave")
                .param("from", LONG_AGO)
                .param("until", LONG_AGO)
                .param("outcomes", "approved")));

        assertThat(part)
                .doesNotContain("<html", "??")
                .contains("feed-preview", "共 0 个申请")
                .containsPattern("value=\"leave\"\\s+selected");
        assertThat(objectives
                        .get(actors.of("employee", "test"), objective.id())
                        .keyResults()
                        .get(0)
                        .feed())
                .isNull();
    }

    @Test
    void whatIsKeptIsMarkedAtTheKeyResultAndOpensItsEvidence() throws Exception {
        MockHttpServletResponse kept = call(as("employee", post(address + "/source"))
                .with(csrf())
                .param("source", "requests")
                .param("process", "leave")
                .param("from", LONG_AGO)
                .param("until", LONG_AGO)
                .param("outcomes", "approved"));
        String evidence = text(call(as("employee", get(address + "/evidence"))));
        String page = text(call(as("employee", get("/okr/objectives/" + objective.id()))));

        assertThat(kept.getRedirectedUrl()).isEqualTo(address + "/evidence");
        assertThat(evidence).contains("请假", "还没有计入的内容").doesNotContain("??");
        assertThat(page).contains("来自请假", address + "/evidence").doesNotContain("??");
    }

    @Test
    void programsAndPagesTellTheDayOfAValueAndItsMomentOnlyWhenItWasPushed() throws Exception {
        call(as("employee", post(address + "/source"))
                .with(csrf())
                .param("source", "requests")
                .param("process", "leave")
                .param("from", LONG_AGO)
                .param("until", LONG_AGO)
                .param("outcomes", "approved"));
        JsonNode counted = feed();
        String page = text(call(as("employee", get("/okr/objectives/" + objective.id()))));
        call(as("employee", post(address + "/source")).with(csrf()).param("source", "push"));
        call(as("employee", put("/api/v1" + address + "/fed-value"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"value\":3}"));
        JsonNode pushed = feed();

        String today = LocalDate.now(actors.of("employee", "test").zone()).toString();
        assertThat(counted.path("recalculatedOn").asText()).isEqualTo(today);
        assertThat(counted.has("recalculatedAt")).isFalse();
        assertThat(page).contains("datetime=\"" + today + "\"");
        assertThat(pushed.path("recalculatedOn").asText()).isEqualTo(today);
        assertThat(Instant.parse(pushed.path("recalculatedAt").asText()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void theChartGoesThroughWhatWasSaidOnOneDayInItsOrder() throws Exception {
        checkIns.record(
                actors.of("employee", "test"),
                Map.of(
                        objective.keyResults().get(0).id(),
                        new NewCheckIn(BigDecimal.valueOf(8), null, Confidence.ON_TRACK, "", "")),
                "page");
        call(as("employee", post(address + "/source")).with(csrf()).param("source", "push"));
        call(as("employee", put("/api/v1" + address + "/fed-value"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"value\":3}"));

        String page = text(call(as("employee", get("/okr/objectives/" + objective.id()))));
        Matcher chart = Pattern.compile("data-okr-chart=\"([^\"]*)\"").matcher(page);
        assertThat(chart.find()).isTrue();
        JsonNode points =
                json.readTree(HtmlUtils.htmlUnescape(chart.group(1))).path(0).path("points");

        assertThat(points).hasSize(2);
        assertThat(points.path(0).path(1).asDouble()).isEqualTo(80);
        assertThat(points.path(1).path(1).asDouble()).isEqualTo(30);
        assertThat(points.path(1).path(0).asLong())
                .isGreaterThanOrEqualTo(points.path(0).path(0).asLong());
    }

    /** The source of the key result as returned by the API. */
    private JsonNode feed() throws Exception {
        return json.readTree(text(call(as("employee", get("/api/v1/okr/objectives/" + objective.id())))))
                .path("keyResults")
                .path(0)
                .path("feed");
    }

    @Test
    void whatIsWrongStandsBesideItsField() throws Exception {
        MockHttpServletResponse refused = call(as("employee", post(address + "/source"))
                .with(csrf())
                .param("source", "requests")
                .param("process", "expense")
                .param("measure", "sum")
                .param("field", "total")
                .param("outcomes", "approved"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("#field", "只有流程负责人").containsPattern("value=\"expense\"\\s+selected");
    }

    @Test
    void aDesignerSeesThatAFieldFeedsKeyResults() throws Exception {
        ObjectiveView own = objectiveOf("hr");
        long before = fedBy("leave", "period");
        MockHttpServletResponse fed =
                call(as("hr", post("/okr/key-results/" + own.keyResults().get(0).id() + "/source"))
                        .with(csrf())
                        .param("source", "requests")
                        .param("process", "leave")
                        .param("measure", "sum")
                        .param("field", "period.days")
                        .param("outcomes", "approved"));
        assertThat(fed.getStatus()).as(text(fed)).isLessThan(400);

        assertThat(fedBy("leave", "period")).isEqualTo(before + 1);
        assertThat(uses("leave", "per")).isEmpty();
        assertThat(uses("expense", "period")).isEmpty();
    }

    private long fedBy(String process, String field) {
        return uses(process, field).stream()
                .mapToLong(use -> (long) use.args().get(0))
                .sum();
    }

    private List<Message> uses(String process, String field) {
        return fieldUses.stream()
                .flatMap(source -> source.of(process, field).stream())
                .toList();
    }

    @Test
    void isNotForColleagues() throws Exception {
        MockHttpServletResponse refused =
                call(as("finance", post(address + "/source")).with(csrf()).param("source", "push"));

        assertThat(refused.getStatus()).isEqualTo(404);
    }

    @Test
    void takingTheSourceAwayLeavesTheValueToPeople() throws Exception {
        call(as("employee", post(address + "/source")).with(csrf()).param("source", "push"));
        String choosing = text(call(as("employee", get(address + "/source"))));
        MockHttpServletResponse taken = call(
                as("employee", post(address + "/source/removal")).with(csrf()).param("keep", "fed"));

        assertThat(choosing).contains("value=\"fed\"").doesNotContain("value=\"manual\"", "??");
        assertThat(taken.getRedirectedUrl()).isEqualTo(address + "/source");
        assertThat(call(as("employee", get(address + "/evidence"))).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(new SignedInPerson(person, null)));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
