package org.dacheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dacheng.app.TestApiClient.ApiResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

/**
 * Invisible text, text that databases cannot store and text truncated inside a character, sent to every operation of
 * the API.
 */
@AppTest
class HostileTextTests {

    @LocalServerPort
    int port;

    TestApiClient api;

    @BeforeEach
    void begin() {
        api = new TestApiClient(port);
    }

    /** Every operation with a JSON body, as listed in the OpenAPI document. */
    @TestFactory
    List<DynamicTest> everyOperationRefusesHalfACharacter() {
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode paths = api.nobody().get("/v3/api-docs").body().path("paths");
        paths.fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    JsonNode content = operation.getValue().path("requestBody").path("content");
                    if (content.has("application/json") && !path.getKey().endsWith("/tokens")) {
                        String method = operation.getKey().toUpperCase(Locale.ROOT);
                        tests.add(DynamicTest.dynamicTest(
                                method + " " + path.getKey(),
                                () -> refusesHalfACharacter(
                                        method, path.getKey().replaceAll("\\{[^}]*}", "x"))));
                    }
                }));
        assertThat(tests).hasSizeGreaterThan(25);
        return tests;
    }

    private void refusesHalfACharacter(String method, String path) {
        ApiResponse answer =
                api.as("admin").send(method, path, "application/json", BodyPublishers.ofString("\"x\\ud83d\""));

        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.errorAt("")).as(answer.text()).contains("incomplete character");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\u200b", "\\u00a0", "\\ufeff\\u3000", "\\u0000", "\\u2060\\u00ad", "\\u3164"})
    void whatNobodySeesFillsNoField(String nothing) {
        ApiResponse answer = api.as("employee").post("/api/v1/requests", leave(nothing));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.errorAt("/data/reason")).isNotBlank();
        assertThat(api.as("employee")
                        .post("/api/v1/requests/x/comments", "{\"comment\": \"" + nothing + "\"}")
                        .errorAt("/comment"))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\\ud83d", "\\ude00x", "\\ude00\\ud83d"})
    void halfACharacterIsRefusedAtItsField(String half) {
        ApiResponse answer = api.as("employee").post("/api/v1/requests", leave(half));
        ApiResponse chinese = api.as("employee").in("zh-CN").post("/api/v1/requests", leave(half));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorAt("/data/reason")).contains("incomplete character");
        assertThat(chinese.errorAt("/data/reason")).contains("不完整的字符");
    }

    @Test
    void whatIsNeverKeptIsRemovedAndTheRestIsKeptInFull() {
        String id = submitted(" a\\u0000b\\u0007\\u202e c\\r\\nd\\ud83d\\ude00\\u2028e\\u200b");

        JsonNode request = api.as("employee").get("/api/v1/requests/" + id).body();

        assertThat(request.at("/data/reason").asText()).isEqualTo("ab c\nd😀\ne");
    }

    @Test
    void commentsKeepNoControlCharacters() {
        String id = submitted("x");

        ApiResponse answer = api.as("employee")
                .post(
                        "/api/v1/requests/" + id + "/comments",
                        "{\"comment\": \"one\\u0000\\u001b\\r\\ntwo 👍🏽\\u00a0\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(api.as("employee")
                        .get("/api/v1/requests/" + id + "/timeline")
                        .body()
                        .findValuesAsText("comment"))
                .contains("one\ntwo 👍🏽");
    }

    @Test
    void lengthsAreCodePoints() {
        assertThat(api.as("employee")
                        .post("/api/v1/requests", leave("😀".repeat(501)))
                        .errorAt("/data/reason"))
                .contains("500", "501");
        assertThat(submitted("😀".repeat(500))).isNotBlank();
        assertThat(comment("😀".repeat(2000)).status()).isEqualTo(204);
        assertThat(comment("😀".repeat(2001)).errorAt("/comment")).contains("2,000");
    }

    private ApiResponse comment(String text) {
        String id = submitted("x");
        return api.as("employee").post("/api/v1/requests/" + id + "/comments", "{\"comment\": \"" + text + "\"}");
    }

    @Test
    void aMemberThatStandsTwiceIsRefused() {
        ApiResponse answer =
                api.as("employee").post("/api/v1/requests", "{\"process\": \"leave\", \"process\": \"expense\"}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {140, 150, 400})
    void aFileMayHaveALongChineseName(int length) {
        String name = "附".repeat(length - 4) + ".txt";
        String body = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\ncontent\r\n--xyz--\r\n";

        ApiResponse answer = api.as("employee")
                .send(
                        "POST",
                        "/api/v1/attachments",
                        "multipart/form-data; boundary=xyz",
                        BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String kept = answer.body().path("name").asText();
        assertThat(kept).isEqualTo(length <= 150 ? name : "附".repeat(145) + "….txt");
        ApiResponse file = api.as("employee")
                .get("/api/v1/attachments/" + answer.body().path("id").asText());
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains(UriUtils.encode(kept.substring(0, 100), StandardCharsets.UTF_8));
    }

    @Test
    void aFilterInChineseFitsIntoAnAddressAndItsHeaders() {
        String words = UriUtils.encode("休".repeat(200), StandardCharsets.UTF_8);
        String path = "/api/v1/tasks?view=inbox&q=" + words;

        ApiResponse answer = api.as("employee")
                .send(
                        "GET",
                        path,
                        "application/json",
                        BodyPublishers.noBody(),
                        "Referer",
                        "http://x" + path + UriUtils.encode(words, StandardCharsets.UTF_8),
                        "HX-Current-URL",
                        "http://x" + path + UriUtils.encode(words, StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(api.as("employee").get(path + "x").status()).isEqualTo(422);
    }

    /** The requested page is opened after sign-in, even if its URL is long. */
    @Test
    void anAddressInChineseIsKeptWhileSomebodySignsIn() {
        ApiResponse answer =
                api.nobody().get("/requests?q=" + UriUtils.encode("休".repeat(200), StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void anAccountIsUnderstoodWithItsBlanksAndRefusedInWords() {
        assertThat(api.as("employee")
                        .post("/api/v1/requests", expense("6222 0210 0101 2345"))
                        .errorAt("/data/account"))
                .isEmpty();

        assertThat(api.as("employee")
                        .post("/api/v1/requests", expense("abc12345678xyz"))
                        .errorAt("/data/account"))
                .contains("8 to 30 digits")
                .doesNotContain("[0-9]");
        assertThat(api.as("employee")
                        .in("zh-CN")
                        .post("/api/v1/requests", expense("abc12345678xyz"))
                        .errorAt("/data/account"))
                .contains("应为 8 至 30 位数字");
    }

    private static String expense(String account) {
        return "{\"process\": \"expense\", \"data\": {\"category\": \"travel\", \"purpose\": \"x\", \"payee\": \"x\","
                + " \"bank\": \"x\", \"account\": \"" + account + "\", \"items\": [{\"date\": \"2026-11-20\","
                + " \"type\": \"meals\", \"amount\": 12.5}]}}";
    }

    @Test
    void namesOfTokensAreText() {
        assertThat(token("\\u200b\\u00a0").errorAt("/name")).isNotBlank();
        assertThat(token("x\\ud83d").errorAt("/name")).isNotBlank();
        assertThat(token(" my\\u0000\\ttoken ").body().path("name").asText()).isEqualTo("my token");
        assertThat(token("😀".repeat(100)).status()).isEqualTo(201);
    }

    private ApiResponse token(String name) {
        return api.basic("employee", "dacheng-demo").post("/api/v1/tokens", "{\"name\": \"" + name + "\"}");
    }

    private String submitted(String reason) {
        ApiResponse answer = api.as("employee").post("/api/v1/requests", leave(reason));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static String leave(String reason) {
        return "{\"process\": \"leave\", \"data\": {\"kind\": \"annual\", \"reason\": \"" + reason
                + "\", \"period\": {\"from\": \"2026-11-24\", \"to\": \"2026-11-25\"}}}";
    }
}
