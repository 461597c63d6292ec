package org.dacheng.app.okr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.cycle.CycleCommand;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Import of a workbook of goals through the pages and the API. */
@SampleCompanyWebTest
class ImportWebTests {

    private static int year = 2180;

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Cycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private String cycle;

    @BeforeEach
    void open() {
        Actor admin = new Actor(
                "admin", Set.of(RoleKeys.ADMINISTRATOR), Languages.CHINESE, ZoneId.of("Asia/Shanghai"), "test");
        int now = year++;
        CycleView planned = cycles.create(
                admin,
                new CycleCommand(
                        LocalText.same("Q1 " + now),
                        CycleKind.QUARTER,
                        LocalDate.of(now, 1, 1),
                        LocalDate.of(now, 3, 31),
                        14,
                        null,
                        null));
        cycle = cycles.move(admin, planned.id(), CycleState.OPEN).id();
    }

    @Test
    void theTemplateIsAWorkbookThatComesBackWithNothingToWrite() throws Exception {
        byte[] template = template();

        MockHttpServletResponse sent = call(upload("/okr/imports", template).with(csrf()));
        MockHttpServletResponse page = call(as("employee", get(Objects.requireNonNull(sent.getRedirectedUrl()))));

        assertThat(template).startsWith('P', 'K');
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(text(page)).contains("没有需要写入的改动").doesNotContain("??");
    }

    @Test
    void theFormKeepsItsPlaceWhenTheFileIsRefused() throws Exception {
        MockHttpServletResponse form = call(as("employee", get("/okr/imports?cycle=" + cycle)));
        MockHttpServletResponse refused = call(upload("/okr/imports", "no workbook".getBytes(UTF_8))
                .with(csrf())
                .param("cycle", cycle));

        assertThat(form.getStatus()).isEqualTo(200);
        assertThat(text(form)).contains("multipart/form-data").doesNotContain("??");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("file-errors", "这不是 Excel 工作簿");
    }

    @Test
    void whatIsExportedComesBackThroughTheApi() throws Exception {
        call(as("employee", post("/api/v1/okr/objectives"))
                .contentType("application/json")
                .content("{\"cycleId\": \"" + cycle
                        + "\", \"owner\": {\"kind\": \"person\", \"id\": \"employee\"}, \"title\": \"接口写的目标\"}"));
        byte[] exported = call(as("employee", get("/api/v1/okr/export.xlsx?cycle=" + cycle)))
                .getContentAsByteArray();
        String other = cycle;
        open();

        JsonNode same = json(call(upload("/api/v1/okr/imports?cycle=" + other, exported)));
        JsonNode read = json(call(upload("/api/v1/okr/imports?cycle=" + cycle, exported)));
        String place = "/api/v1/okr/imports/" + read.at("/id").asText();
        JsonNode applied = json(call(as("employee", post(place + "/application"))));
        MockHttpServletResponse twice = call(as("employee", post(place + "/application")));

        assertThat(same.at("/items")).isEmpty();
        assertThat(read.at("/state").asText()).isEqualTo("waiting");
        assertThat(read.at("/items/0/title").asText()).isEqualTo("接口写的目标");
        assertThat(applied.at("/state").asText()).isEqualTo("applied");
        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(call(as("manager", get(place))).getStatus()).isEqualTo(404);
        assertThat(text(call(as("employee", get("/okr?cycle=" + cycle))))).contains("接口写的目标");
    }

    @Test
    void whileItIsWrittenThePageSaysHowFarAndASecondClickDoesNothing() throws Exception {
        call(as("employee", post("/api/v1/okr/objectives"))
                .contentType("application/json")
                .content("{\"cycleId\": \"" + cycle
                        + "\", \"owner\": {\"kind\": \"person\", \"id\": \"employee\"}, \"title\": \"写一次\"}"));
        byte[] exported = call(as("employee", get("/api/v1/okr/export.xlsx?cycle=" + cycle)))
                .getContentAsByteArray();
        open();
        String place = Objects.requireNonNull(
                call(upload("/okr/imports", exported).with(csrf()).param("cycle", cycle))
                        .getRedirectedUrl());
        String id = place.substring(place.lastIndexOf('/') + 1);
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into okr_import_run (import_id, done, whole, changed_at) values (:id, 3, 4, :now)")
                .param("id", id)
                .param("now", UtcTimestamps.write(clock.instant()))
                .update());

        String page = text(call(as("employee", get(place))));
        MockHttpServletResponse second =
                call(as("employee", post(place + "/application").with(csrf())));
        MockHttpServletResponse poll = call(as("employee", get(place + "/run?seen=true")));
        MockHttpServletResponse others = call(as("manager", get(place + "/run")));
        transaction.executeWithoutResult(status -> jdbc.sql("delete from okr_import_run where import_id = :id")
                .param("id", id)
                .update());
        MockHttpServletResponse over = call(as("employee", get(place + "/run?seen=true")));
        call(as("employee", post(place + "/application").with(csrf())));

        assertThat(page).contains("every 1s", "value=\"75\"", "3 / 4").doesNotContain("??", "id=\"import-apply\"");
        assertThat(second.getRedirectedUrl()).isEqualTo(place);
        assertThat(text(poll)).contains("value=\"75\"").doesNotContain("<html");
        assertThat(poll.getHeader("HX-Refresh")).isNull();
        assertThat(others.getStatus()).isEqualTo(404);
        assertThat(over.getHeader("HX-Refresh")).isEqualTo("true");
        assertThat(jdbc.sql("select count(*) from okr_import_run where import_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(text(call(as("employee", get(place))))).contains("导入结果").doesNotContain("import-apply\"");
    }

    @Test
    void theApiSaysWhatIsWrongWithPointers() throws Exception {
        MockHttpServletResponse refused = call(upload("/api/v1/okr/imports?cycle=" + cycle, new byte[] {1, 2, 3}));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(json(refused).findValuesAsText("pointer")).containsExactly("/file");
    }

    private byte[] template() throws Exception {
        return call(as("employee", get("/okr/imports/template.xlsx?cycle=" + cycle)))
                .getContentAsByteArray();
    }

    private static MockHttpServletRequestBuilder upload(String address, byte[] content) {
        return multipart(address)
                .file(new MockMultipartFile("file", "goals.xlsx", "application/octet-stream", content))
                .with(user(new SignedInPerson("employee", null)));
    }

    private JsonNode json(MockHttpServletResponse answer) throws Exception {
        return json.readTree(text(answer));
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
}
