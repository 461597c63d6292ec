package org.dacheng.app.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The API of requests, including its responses to impossible operations. */
@SampleCompanyWebTest
class RequestApiTests {

    private static final String LEAVE = """
            {"process": "leave", "data": {"kind": "%s", "reason": "家里有事",
             "period": {"from": "2026-03-02", "to": "%s"}}}""";

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Test
    void aLeaveOverThreeDaysGoesToManagerAndDepartmentHead() throws Exception {
        String id = submitted("2026-03-06");

        JsonNode first = ok(as("manager", post("/api/v1/tasks/" + task("manager", id) + "/approval")));
        JsonNode second = ok(as("director", post("/api/v1/tasks/" + task("director", id) + "/approval"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"comment\": \"好的\"}"));

        assertThat(first.at("/status").asText()).isEqualTo("running");
        assertThat(second.at("/status").asText()).isEqualTo("approved");
        assertThat(ok(as("employee", get("/api/v1/requests/" + id + "/timeline")))
                        .findValuesAsText("kind"))
                .contains("submitted", "approved", "ended-approved");
    }

    @Test
    void theSameKeyGivesTheSameRequestAndSaysSo() throws Exception {
        String key = UUID.randomUUID().toString();

        MockHttpServletResponse first = call(submit("2026-03-03").header("Idempotency-Key", key));
        MockHttpServletResponse again = call(submit("2026-03-03").header("Idempotency-Key", key));

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(json.readTree(again.getContentAsByteArray()).at("/id"))
                .isEqualTo(json.readTree(first.getContentAsByteArray()).at("/id"));
        assertThat(first.getHeader("Location")).startsWith("/api/v1/requests/");
    }

    @Test
    void theSameKeyWithOtherContentIsRefusedAndSaysOfWhichRequestItIs() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode first = json.readTree(
                call(submit("2026-03-03").header("Idempotency-Key", key)).getContentAsByteArray());

        MockHttpServletResponse changed = call(submit("2026-03-04").header("Idempotency-Key", key));
        MockHttpServletResponse upper =
                call(submit("2026-03-04").header("Idempotency-Key", key.toUpperCase(java.util.Locale.ROOT)));

        assertThat(changed.getStatus()).isEqualTo(422);
        assertThat(changed.getContentType()).startsWith("application/problem+json");
        assertThat(problem(changed).path("type").asText()).contains("idempotency-key-reused");
        assertThat(problem(changed).path("detail").asText())
                .contains(first.path("number").asText());
        assertThat(upper.getStatus()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,开始|结束", "en,end"})
    void datesBackwardsAreNamedAtTheirPlaceInTheLanguageOfTheAsker(String language, String word) throws Exception {
        MockHttpServletResponse answer = call(submit("2026-02-01").header("Accept-Language", language));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(problem(answer).findValuesAsText("pointer")).allMatch(pointer -> pointer.startsWith("/data/period"));
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .containsPattern(word);
    }

    @Test
    void whatIsMissingIsNamedAtItsPlace() throws Exception {
        MockHttpServletResponse answer = call(as("employee", post("/api/v1/requests"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"process\": \"leave\", \"data\": {}}"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(problem(answer).findValuesAsText("pointer")).contains("/data/kind", "/data/period");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"process\": \"leave\", \"dta\": {}}",
                "{\"process\": \"leave\", \"data\": []}",
                "{\"process\": \"leave\", \"data\": {}",
                "{\"data\": {}}",
                "[]",
                ""
            })
    void aBodyOfTheWrongShapeIsRefused(String body) throws Exception {
        MockHttpServletResponse answer = call(as("employee", post("/api/v1/requests"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));

        assertThat(answer.getStatus()).isBetween(400, 422);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/requests?view=mine",
                "/api/v1/requests?status=open",
                "/api/v1/requests?limit=0",
                "/api/v1/requests?limit=201",
                "/api/v1/requests?limit=many",
                "/api/v1/requests?cursor=nonsense",
                "/api/v1/tasks?view=outbox",
                "/api/v1/tasks?limit=-1",
                "/api/v1/tasks?cursor=%00"
            })
    void aListIsNotAskedForNonsense(String address) throws Exception {
        MockHttpServletResponse answer = call(as("employee", get(java.net.URI.create(address))));

        assertThat(answer.getStatus()).isBetween(400, 422);
        assertThat(problem(answer).at("/status").asInt()).isEqualTo(answer.getStatus());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/processes/none",
                "/api/v1/requests/01hzzzzzzzzzzzzzzzzzzzzzzz",
                "/api/v1/requests/none/timeline",
                "/api/v1/requests/none/expected"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        assertThat(call(as("employee", get(address))).getStatus()).isEqualTo(404);
    }

    @Test
    void somebodyElsesTaskIsNotFoundAndADecidedOneSaysWhoDecided() throws Exception {
        String id = submitted("2026-03-03");
        String task = task("manager", id);

        int other =
                call(as("finance", post("/api/v1/tasks/" + task + "/approval"))).getStatus();
        ok(as("manager", post("/api/v1/tasks/" + task + "/approval")));
        MockHttpServletResponse late = call(as("manager", post("/api/v1/tasks/" + task + "/approval")));

        assertThat(other).isEqualTo(404);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(problem(late).at("/type").asText()).endsWith("task-already-decided");
    }

    @Test
    void aDecisionIsUndoneOnce() throws Exception {
        String id = submitted("2026-03-03");
        String task = task("manager", id);
        ok(as("manager", post("/api/v1/tasks/" + task + "/approval")));

        JsonNode undone = ok(as("manager", delete("/api/v1/tasks/" + task + "/decision")));
        MockHttpServletResponse again = call(as("manager", delete("/api/v1/tasks/" + task + "/decision")));

        assertThat(undone.at("/status").asText()).isEqualTo("running");
        assertThat(task("manager", id)).isEqualTo(task);
        assertThat(again.getStatus()).isEqualTo(409);
    }

    @Test
    void refusedToTheSubmitterItIsResubmittedUnderItsNumber() throws Exception {
        String id = submitted("2026-03-03");
        JsonNode returned = ok(as("manager", post("/api/v1/tasks/" + task("manager", id) + "/refusal"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"comment\": \"换个日期\", \"to\": \"submitter\"}"));

        JsonNode again = ok(as("employee", post("/api/v1/requests/" + id + "/resubmission"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(LEAVE.formatted("annual", "2026-03-04").replace("\"process\": \"leave\", ", "")));

        assertThat(returned.at("/status").asText()).isEqualTo("returned");
        assertThat(again.at("/status").asText()).isEqualTo("running");
        assertThat(again.at("/number")).isEqualTo(returned.at("/number"));
    }

    /** The submitter and an approver send the answers back exactly as they received them. */
    @Test
    void whatWasReadMayBeSentBack() throws Exception {
        String id = submitted("2026-03-03");
        ok(as("manager", post("/api/v1/tasks/" + task("manager", id) + "/refusal"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"comment\": \"换个日期\", \"to\": \"submitter\"}"));
        JsonNode mine = ok(as("employee", get("/api/v1/requests/" + id))).at("/data");

        ok(as("employee", post("/api/v1/requests/" + id + "/resubmission"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"data\": " + mine + "}"));
        JsonNode theirs = ok(as("manager", get("/api/v1/requests/" + id))).at("/data");
        JsonNode approved = ok(as("manager", post("/api/v1/tasks/" + task("manager", id) + "/approval"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"data\": " + theirs + "}"));

        assertThat(theirs).isEqualTo(mine);
        assertThat(theirs.at("/period/days").decimalValue()).isEqualByComparingTo("2");
        assertThat(approved.at("/data")).isEqualTo(theirs);
    }

    @Test
    void theExpectedChainGrowsWithTheDays() throws Exception {
        JsonNode few = ok(expected("2026-03-03"));
        JsonNode many = ok(expected("2026-03-06"));

        assertThat(few.findValuesAsText("node")).contains("manager").doesNotContain("department-head");
        assertThat(many.findValuesAsText("node")).contains("manager", "department-head");
    }

    @Test
    void aListGoesOnWhereTheSliceBeforeEnded() throws Exception {
        submitted("2026-03-03");
        submitted("2026-03-03");

        JsonNode first = ok(as("employee", get("/api/v1/requests?limit=1")));
        JsonNode second = ok(as(
                "employee",
                get("/api/v1/requests")
                        .param("limit", "1")
                        .param("cursor", first.at("/next").asText())));

        assertThat(first.at("/items")).hasSize(1);
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
    }

    @Test
    void theListIsGivenOutAsAWorkbook() throws Exception {
        submitted("2026-03-03");

        MockHttpServletResponse answer = call(as("employee", get("/api/v1/requests/export.xlsx?process=leave")));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("leave-");
        assertThat(answer.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void aPackageWithoutAFormIsRefusedAndOneByAnEmployeeIsNotAllowed() throws Exception {
        MockHttpServletResponse incomplete = call(as("hr", put("/api/v1/process-packages/travel"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"process\": {}, \"flow\": {}}"));
        MockHttpServletResponse employee = call(as("employee", put("/api/v1/process-packages/travel"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"process\": {}, \"form\": {}, \"flow\": {}}"));
        MockHttpServletResponse notZip = call(as("hr", put("/api/v1/process-packages/travel"))
                .contentType("application/zip")
                .content("no zip"));

        assertThat(incomplete.getStatus()).isEqualTo(422);
        assertThat(problem(incomplete).findValuesAsText("pointer")).containsExactly("/form");
        assertThat(employee.getStatus()).isEqualTo(403);
        assertThat(notZip.getStatus()).isEqualTo(422);
    }

    @Test
    void onlyAuditorsVerifyChains() throws Exception {
        String id = submitted("2026-03-03");

        JsonNode checked = ok(as("auditor", get("/api/v1/requests/" + id + "/timeline/verification")));
        int employee = call(as("employee", get("/api/v1/timeline-checks"))).getStatus();

        assertThat(checked.at("/intact").asBoolean()).isTrue();
        assertThat(employee).isEqualTo(403);
    }

    private MockHttpServletRequestBuilder submit(String until) {
        return as("employee", post("/api/v1/requests"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(LEAVE.formatted("annual", until));
    }

    private MockHttpServletRequestBuilder expected(String until) {
        return as("employee", post("/api/v1/processes/leave/expected"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(LEAVE.formatted("annual", until).replace("\"process\": \"leave\", ", ""));
    }

    private String submitted(String until) throws Exception {
        MockHttpServletResponse answer = call(submit(until));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return json.readTree(answer.getContentAsByteArray()).at("/id").asText();
    }

    private String task(String person, String request) throws Exception {
        return ok(as(person, get("/api/v1/requests/" + request))).at("/mine/id").asText();
    }

    private JsonNode ok(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = call(request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private JsonNode problem(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(new SignedInPerson(person, null)));
    }
}
