package org.dacheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dacheng.app.TestApiClient.ApiResponse;
import org.dacheng.app.TestApiClient.Caller;
import org.dacheng.base.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Invalid input from pages and the API: reported clearly, with its pointer, in the actor's language, without partial
 * changes.
 */
@AppTest
class BadInputTests {

    private static final String SAMPLES = "/org/dacheng/samples/processes/";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    TestApiClient api;
    String before;

    @BeforeEach
    void begin() {
        api = new TestApiClient(port);
        before = rows();
    }

    /** Refused input leaves no rows; a test that submits something first takes its own count. */
    @AfterEach
    void nothingIsHalfDone() {
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anUnknownProcess() {
        String body = "{\"process\": \"no-such-thing\", \"data\": {}}";

        assertRefused(api.as("employee").post("/api/v1/requests", body), 404);
        assertChinese(api.as("employee").in("zh-CN").post("/api/v1/requests", body));
    }

    @Test
    void anUnknownField() {
        String body = leave("\"kind\": \"annual\", \"period\": " + days("2026-11-24", "2026-11-25")
                + ", \"reason\": \"x\", \"nonsense\": 1");

        assertRefusedAt("/api/v1/requests", body, "/data/nonsense");
    }

    @Test
    void anUnknownMember() {
        assertRefusedAt("/api/v1/requests", "{\"process\": \"leave\", \"dta\": {}}", "/dta");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/data/kind      | \"kind\": 7, \"period\": PERIOD, \"reason\": \"x\"",
                "/data/kind      | \"kind\": \"never-heard-of\", \"period\": PERIOD, \"reason\": \"x\"",
                "/data/reason    | \"kind\": \"annual\", \"period\": PERIOD, \"reason\": LONG",
                "/data/reason    | \"kind\": \"annual\", \"period\": PERIOD",
                "/data/period/to | \"kind\": \"annual\", \"period\": BACKWARDS, \"reason\": \"x\"",
                "/data/period    | \"kind\": \"annual\", \"period\": \"tomorrow\", \"reason\": \"x\"",
                "/data/handover  | \"kind\": \"annual\", \"period\": PERIOD, \"reason\": \"x\", \"handover\": \"gone\"",
                "/data/handover  | \"kind\": \"annual\", \"period\": PERIOD, \"reason\": \"x\", \"handover\": [\"hr\"]",
            })
    void anAnswerThatDoesNotFitItsField(String place, String data) {
        String body = leave(data.replace("PERIOD", days("2026-11-24", "2026-11-25"))
                .replace("BACKWARDS", days("2026-11-25", "2026-11-24"))
                .replace("LONG", '"' + "长".repeat(501) + '"'));

        assertRefusedAt("/api/v1/requests", body, place);
    }

    @Test
    void negativeMoney() {
        assertRefusedAt("/api/v1/requests", expense(item("-5")), "/data/items/0/amount");
    }

    @Test
    void moneyThatIsText() {
        assertRefusedAt("/api/v1/requests", expense(item("\"a lot\"")), "/data/items/0/amount");
    }

    @Test
    void tenThousandLineItems() {
        String items = IntStream.range(0, 10_000).mapToObj(i -> item("1")).collect(Collectors.joining(","));

        assertRefusedAt("/api/v1/requests", expense(items), "/data/items");
    }

    @Test
    void tenMegabytesOfJson() {
        String body = leave("\"reason\": \"" + "x".repeat(10 * 1024 * 1024) + "\"");

        ApiResponse english = api.as("employee").post("/api/v1/requests", body);
        ApiResponse chinese = api.as("employee").in("zh-CN").post("/api/v1/requests", body);

        assertRefused(english, 413);
        assertChinese(chinese);
    }

    @Test
    void tenMegabytesOfJsonThatDoNotSayHowLongTheyAre() {
        byte[] body =
                leave("\"reason\": \"" + "x".repeat(10 * 1024 * 1024) + "\"").getBytes(StandardCharsets.UTF_8);

        ApiResponse answer = api.as("employee")
                .send(
                        "POST",
                        "/api/v1/requests",
                        "application/json",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertRefused(answer, 413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"process\": | ''", "[] | ''", "{\"process\": {}} | /process"})
    void jsonThatIsNone(String body, String place) {
        ApiResponse answer = api.as("employee").post("/api/v1/requests", body);

        assertRefused(answer, 400);
        assertThat(answer.errorAt(place)).isNotBlank();
    }

    @Test
    void aTokenThatNobodyMade() {
        ApiResponse english = api.bearer("dct_nobody").get("/api/v1/tasks?view=inbox");

        assertRefused(english, 401);
        assertChinese(api.bearer("dct_nobody").in("zh-CN").get("/api/v1/tasks?view=inbox"));
    }

    @Test
    void somebodyElsesTask() {
        String task = newTaskOfManager();

        ApiResponse english = api.as("finance").post("/api/v1/tasks/" + task + "/approval", "{}");

        assertRefused(english, 404);
        assertChinese(api.as("finance").in("zh-CN").post("/api/v1/tasks/" + task + "/approval", "{}"));
        assertThat(inbox("manager")).contains(task);
    }

    @Test
    void aTaskThatWasDecidedASecondAgo() {
        String task = newTaskOfManager();
        api.as("manager").post("/api/v1/tasks/" + task + "/approval", "{}");
        before = rows();

        ApiResponse english = api.as("manager").post("/api/v1/tasks/" + task + "/approval", "{}");

        assertRefused(english, 409);
        assertChinese(api.as("manager").in("zh-CN").post("/api/v1/tasks/" + task + "/approval", "{}"));
    }

    @Test
    void aTaskThatNeverWas() {
        assertRefused(api.as("manager").post("/api/v1/tasks/" + Ids.next() + "/approval", "{}"), 404);
    }

    @Test
    void aPackageWhoseFlowHasALoop() {
        String inner = approval("again", "{\"rule\": \"direct-manager\"}");
        String loop = "{\"type\": \"condition\", \"id\": \"again\", \"branches\": [{\"id\": \"a\", \"name\": \"a\","
                + " \"when\": \"true\", \"nodes\": [" + inner + "]},"
                + " {\"id\": \"b\", \"name\": \"b\", \"default\": true, \"nodes\": []}]}";

        assertPackageRefusedBelow("[" + loop + "]", "/flow/nodes/0");
    }

    @Test
    void aPackageWithANodeThatNobodyReaches() {
        String end = "{\"type\": \"end\", \"id\": \"stop\"}";

        assertPackageRefusedBelow(
                "[" + end + "," + approval("late", "{\"rule\": \"direct-manager\"}") + "]", "/flow/nodes/1");
    }

    @Test
    void aPackageWithAnUnknownApprover() {
        assertPackageRefusedBelow(
                "[" + approval("one", "{\"rule\": \"people\", \"people\": [\"nobody-here\"]}") + "]",
                "/flow/nodes/0/approvers");
        assertPackageRefusedBelow(
                "[" + approval("one", "{\"rule\": \"the-wise-old-man\"}") + "]", "/flow/nodes/0/approvers");
    }

    @Test
    void aPackageWithAFeelError() {
        String condition = "{\"type\": \"condition\", \"id\": \"c\", \"branches\": [{\"id\": \"a\", \"name\": \"a\","
                + " \"when\": \"period.days > > 3\", \"nodes\": []},"
                + " {\"id\": \"b\", \"name\": \"b\", \"default\": true, \"nodes\": []}]}";

        assertPackageRefusedBelow("[" + condition + "]", "/flow/nodes/0/branches/0/when");
    }

    @Test
    void aPackageOfSomebodyWhoMayNot() {
        assertRefused(api.as("employee").put("/api/v1/process-packages/mine", packageWith("[]")), 403);
    }

    @Test
    void anAttachmentOfTheWrongType() {
        ApiResponse english = upload(api.as("employee"), "holiday.pdf", "MZ\u0090\u0000 this is a program".repeat(20));
        ApiResponse chinese =
                upload(api.as("employee").in("zh-CN"), "page.html", "<html><script>alert(1)</script></html>");

        assertRefused(english, 415);
        assertThat(chinese.status()).isEqualTo(415);
        assertChinese(chinese);
    }

    @Test
    void anAttachmentOfTwoGigabytes() {
        InputStream endless = new EndlessBody(90L * 1024 * 1024);
        ApiResponse answer = api.as("employee")
                .send(
                        "POST",
                        "/api/v1/attachments",
                        "multipart/form-data; boundary=xyz",
                        BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> endless), 90L * 1024 * 1024));

        assertRefused(answer, 413);
    }

    private String rows() {
        return jdbc.sql("select concat((select count(*) from engine_request), '/',"
                        + " (select count(*) from engine_task), '/',"
                        + " (select count(*) from engine_timeline_entry), '/',"
                        + " (select count(*) from engine_process_version), '/',"
                        + " (select count(*) from activity_notice), '/',"
                        + " (select count(*) from ACT_RU_EXECUTION))")
                .query(String.class)
                .single();
    }

    private void assertRefusedAt(String path, String body, String place) {
        ApiResponse english = api.as("employee").post(path, body);
        ApiResponse chinese = api.as("employee").in("zh-CN").post(path, body);

        assertThat(english.status()).as(english.text()).isBetween(400, 422);
        assertRefused(english, english.status());
        assertThat(english.errorAt(place)).as(english.text()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.errorAt(place)).as(chinese.text()).containsPattern("\\p{IsHan}");
    }

    private void assertPackageRefusedBelow(String nodes, String place) {
        ApiResponse english = api.as("hr").put("/api/v1/process-packages/try", packageWith(nodes));
        ApiResponse chinese = api.as("hr").in("zh-CN").put("/api/v1/process-packages/try", packageWith(nodes));

        assertRefused(english, 422);
        assertThat(english.body().path("errors"))
                .as(english.text())
                .anyMatch(error -> error.path("pointer").asText().startsWith(place));
        assertChinese(chinese);
    }

    private static void assertRefused(ApiResponse answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("type").asText()).startsWith("/problems/");
        assertThat(answer.body().path("title").asText()).isNotBlank();
        assertThat(answer.body().path("detail").asText()).isNotBlank().doesNotMatch("[a-z]+(\\.[a-z-]+)+");
        assertThat(answer.text()).doesNotContain("Exception", "org.dacheng", "\tat ");
    }

    private static void assertChinese(ApiResponse answer) {
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body().path("title").asText()).as(answer.text()).containsPattern("\\p{IsHan}");
        assertThat(answer.body().path("detail").asText()).as(answer.text()).containsPattern("\\p{IsHan}");
    }

    /** A task of the manager; its request is kept, so rows are counted after it. */
    private String newTaskOfManager() {
        String data = "\"kind\": \"annual\", \"period\": " + days("2026-11-24", "2026-11-25") + ", \"reason\": \"x\"";
        ApiResponse submitted = api.as("employee").post("/api/v1/requests", leave(data));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        before = rows();
        String request = submitted.body().path("id").asText();
        return jdbc.sql("select id from engine_task where request_id = ? and person_id = 'manager'")
                .param(request)
                .query(String.class)
                .single();
    }

    private String inbox(String person) {
        return api.as(person).get("/api/v1/tasks?view=inbox&limit=200").text();
    }

    private static String leave(String data) {
        return "{\"process\": \"leave\", \"data\": {" + data + "}}";
    }

    private static String days(String from, String to) {
        return "{\"from\": \"" + from + "\", \"to\": \"" + to + "\"}";
    }

    private static String expense(String items) {
        return "{\"process\": \"expense\", \"data\": {\"category\": \"travel\", \"purpose\": \"x\", \"payee\": \"x\","
                + " \"bank\": \"x\", \"account\": \"12345678\", \"items\": [" + items + "]}}";
    }

    private static String item(String amount) {
        return "{\"date\": \"2026-11-20\", \"type\": \"meals\", \"amount\": " + amount + "}";
    }

    private static String approval(String id, String rule) {
        return "{\"type\": \"approval\", \"id\": \"" + id + "\", \"name\": \"x\", \"approvers\": [" + rule + "]}";
    }

    private String packageWith(String nodes) {
        ObjectNode content = json.createObjectNode();
        content.set("process", sample("leave/process.json"));
        content.set("form", sample("leave/form.json"));
        content.set("flow", read("{\"nodes\": " + nodes + "}"));
        return content.toString();
    }

    private JsonNode sample(String name) {
        try (InputStream content = BadInputTests.class.getResourceAsStream(SAMPLES + name)) {
            return json.readTree(content);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static ApiResponse upload(Caller caller, String name, String content) {
        String body = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--xyz--\r\n";
        return caller.send(
                "POST", "/api/v1/attachments", "multipart/form-data; boundary=xyz", BodyPublishers.ofString(body));
    }

    /** A stream of the given number of zeros, without buffering them. */
    private static final class EndlessBody extends InputStream {
        private long left;

        EndlessBody(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(left, length);
            left -= Math.max(count, 0);
            return count <= 0 ? -1 : count;
        }
    }
}
