package org.dacheng.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dacheng.app.AppTest;
import org.dacheng.app.TestApiClient;
import org.dacheng.app.TestApiClient.ApiResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Drafts of processes over HTTP, as programs change them. */
@AppTest
class ProcessDraftApiTests {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static final String PACKAGE = """
            {"process": {"name": {"zh_CN": "草稿", "en": "Drafted"}, "owners": ["hr"],
                         "whoMayStart": {"people": ["hr"]}},
             "form": {"type": "default", "components": [
               {"id": "reason", "type": "textfield", "key": "reason", "label": "Reason"}]},
             "flow": {"duplicates": "never", "nodes": [
               {"type": "approval", "id": "check", "name": "Check",
                "approvers": [{"rule": "people", "people": ["admin"]}]}]}}
            """;

    @LocalServerPort
    private int port;

    private TestApiClient api;
    private String process;

    @BeforeEach
    void newProcess() {
        api = new TestApiClient(port);
        process = "/api/v1/processes/drafted-" + KEYS.incrementAndGet();
    }

    @Test
    void aProcessIsDraftedChangedAndPublished() {
        assertThat(api.as("hr").post(process + "/draft", PACKAGE).status()).isEqualTo(201);
        ApiResponse changed = steps(0, set("reason", "/validate/required", "true"), add("number", "Days"));
        assertThat(changed.body().at("/revision").asInt()).isEqualTo(1);
        assertThat(changed.body().at("/files/form/components/1/key").asText()).isEqualTo("days");

        JsonNode undo = api.as("hr").post(process + "/draft/undos", "").body();
        assertThat(undo.path("summary").asText()).isEqualTo("change 2 elements");
        assertThat(undo.path("revision").asInt()).isEqualTo(2);
        assertThat(undo.path("kind").asText()).isEqualTo("UNDO");
        assertThat(api.as("hr")
                        .in("zh-CN")
                        .post(process + "/draft/redos", "")
                        .body()
                        .path("summary")
                        .asText())
                .isEqualTo("修改 2 项");
        assertThat(api.as("hr").get(process + "/draft/steps?since=1").body()).hasSize(2);
        assertThat(api.as("hr").get(process + "/draft/problems").body()).isEmpty();
        ApiResponse published = publish(3);

        assertThat(published.status()).as(published.text()).isEqualTo(201);
        assertThat(published.body().path("version").asInt()).isEqualTo(1);
        assertThat(published.body().path("warnings").isArray()).isTrue();
        assertThat(api.as("hr").get(process + "/versions").body()).hasSize(1);
        assertThat(api.as("hr").get(process).text()).contains("days");
    }

    @Test
    void warningsAreListedAndAccepted() {
        api.as("hr").post(process + "/draft", PACKAGE);
        steps(0, add("number", "Reason"));

        JsonNode problem = api.as("hr").get(process + "/draft/problems").body().path(0);
        assertThat(problem.path("severity").asText()).isEqualTo("warning");
        assertThat(problem.path("detail").asText()).isEqualTo("Two fields are called “Reason”. Name them apart.");
        String id = problem.path("id").asText();
        assertThat(id).startsWith("same-label:");

        ApiResponse refused = publish(1);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().path("errors").toString()).contains(id, "/form/components/1/label");
        assertThat(publish(1, ", \"acceptedWarnings\": [\"another\"]").status()).isEqualTo(422);
        assertThat(publish(1, ", \"acceptedWarnings\": [\"" + id + "\"]").status())
                .isEqualTo(201);
        steps(0, set("reason", "/placeholder", "\"Why\""));
        ApiResponse all = api.as("hr")
                .post(
                        process + "/versions",
                        "{\"basis\": \"" + basis()
                                + "\", \"revision\": 1, \"replaces\": 1, \"acceptAllWarnings\": true}");
        assertThat(all.status()).as(all.text()).isEqualTo(201);
    }

    @Test
    void aConflictNamesTheOtherAndTellsTheStoredValue() {
        api.as("hr").post(process + "/draft", PACKAGE);
        steps(0, set("reason", "/label", "\"Cause\""));

        ApiResponse refused =
                api.as("admin").post(process + "/draft/steps", body(0, set("reason", "/label", "\"Why\"")));

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.body().path("stored").asText()).isEqualTo("Cause");
        assertThat(refused.body().path("type").asText()).isEqualTo("/problems/design-conflict");
        assertThat(refused.body().path("detail").asText()).contains("has just changed “Cause”");
    }

    @Test
    void stepsWithoutABasisOrOnADraftThatHasEndedAreRefused() {
        api.as("hr").post(process + "/draft", PACKAGE);
        String onFirst = body(0, set("reason", "/label", "\"Why\""));
        api.as("hr").send("DELETE", process + "/draft", "application/json", BodyPublishers.noBody());
        api.as("hr").post(process + "/draft", PACKAGE);

        ApiResponse ended = api.as("hr").in("zh-CN").post(process + "/draft/steps", onFirst);
        ApiResponse without = api.as("hr").post(process + "/draft/steps", onFirst.replace("\"basis\"", "\"base\""));

        assertThat(ended.status()).as(ended.text()).isEqualTo(409);
        assertThat(ended.body().path("detail").asText()).startsWith("草稿已经发布或放弃");
        assertThat(without.status()).as(without.text()).isIn(400, 422);
        assertThat(without.body().path("errors").toString()).contains("/basis");
    }

    @Test
    void aPublicationWithoutABasisIsRefused() {
        api.as("hr").post(process + "/draft", PACKAGE);

        ApiResponse refused = api.as("hr").post(process + "/versions", "{\"revision\": 0, \"replaces\": 0}");

        assertThat(refused.status()).as(refused.text()).isIn(400, 422);
        assertThat(refused.body().path("errors").toString()).contains("/basis");
    }

    @Test
    void publishingADraftGivesTheWarningsOfItsFlow() {
        String undecided = PACKAGE.replace(
                        "\"owners\": [\"hr\"],", "\"owners\": [\"hr\"], \"allowWithoutApproval\": true,")
                .replaceAll("\"nodes\": \\[[^$]*]}]}", "\"nodes\": [{\"type\": \"end\", \"id\": \"done\"}]}");
        api.as("hr").post(process + "/draft", undecided);

        ApiResponse published = publish(0);

        assertThat(published.status()).as(published.text()).isEqualTo(201);
        assertThat(published.body().at("/warnings/0/pointer").asText()).startsWith("/flow");
        assertThat(published.body().at("/warnings/0/detail").asText()).isNotBlank();
    }

    @Test
    void commandsThatCannotBeReadOrCarriedOutSayWhere() {
        api.as("hr").post(process + "/draft", PACKAGE);

        for (String command : List.of(
                "{\"do\": \"explode\"}",
                "{}",
                "{\"do\": \"set\"}",
                "null",
                "3",
                "[]",
                "{\"do\": \"add\", \"place\": {}, \"content\": {}}",
                "{\"do\": \"set\", \"element\": {\"file\": \"form\", \"id\": \"reason\"}}",
                set("reason", "/id", "\"x\""),
                set("gone", "/label", "\"x\""))) {
            ApiResponse refused = api.as("hr").post(process + "/draft/steps", body(0, command));

            assertThat(refused.status()).as(command + refused.text()).isIn(400, 422);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.body().path("errors").toString()).as(command).contains("/commands/0");
        }
    }

    @Test
    void problemsNameTheElement() {
        api.as("hr").post(process + "/draft", PACKAGE.replace("\"Reason\"", "3"));
        steps(0, set("reason", "/conditional/hide", "\"=reason >\""));

        ApiResponse problems = api.as("hr").get(process + "/draft/problems");

        assertThat(problems.body()).anySatisfy(problem -> {
            assertThat(problem.path("element").asText()).isEqualTo("reason");
            assertThat(problem.path("member").asText()).isEqualTo("/conditional/hide");
            assertThat(problem.path("detail").asText()).isNotBlank();
        });
    }

    @Test
    void aPackageThatWasReadCanBePublishedAgain() throws IOException, InterruptedException {
        api.as("hr").put("/api/v1/process-packages/" + key(), PACKAGE);

        ApiResponse json = api.as("hr").get("/api/v1/process-packages/" + key());
        ApiResponse again = api.as("hr").put("/api/v1/process-packages/" + key(), json.text());
        byte[] zip = zip();
        ApiResponse zipped = api.as("hr")
                .send("PUT", "/api/v1/process-packages/" + key(), "application/zip", BodyPublishers.ofByteArray(zip));

        assertThat(again.body().path("version").asInt()).as(again.text()).isEqualTo(1);
        assertThat(zipped.body().path("version").asInt()).as(zipped.text()).isEqualTo(1);
        assertThat(names(zip)).containsExactly("process.json", "form.json", "flow.json");
    }

    private byte[] zip() throws IOException, InterruptedException {
        String token = api.basic("hr", "dacheng-demo")
                .post("/api/v1/tokens", "{\"name\": \"zip\"}")
                .body()
                .path("token")
                .asText();
        URI address = api.address("/api/v1/process-packages/" + key());
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/zip")
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip));
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            names.add(entry.getName());
        }
        return names;
    }

    private String key() {
        return process.substring(process.lastIndexOf('/') + 1);
    }

    private ApiResponse publish(long revision) {
        return publish(revision, "");
    }

    private ApiResponse publish(long revision, String more) {
        return api.as("hr")
                .post(
                        process + "/versions",
                        "{\"basis\": \"" + basis() + "\", \"revision\": " + revision + ", \"replaces\": 0" + more
                                + "}");
    }

    private ApiResponse steps(long revision, String... commands) {
        ApiResponse answer = api.as("hr").post(process + "/draft/steps", body(revision, commands));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String body(long revision, String... commands) {
        return "{\"basis\": \"" + basis() + "\", \"revision\": " + revision + ", \"commands\": ["
                + String.join(",", commands) + "]}";
    }

    private String basis() {
        return api.as("hr").get(process + "/draft").body().path("basis").asText();
    }

    private static String set(String id, String member, String value) {
        return "{\"do\": \"set\", \"element\": {\"file\": \"form\", \"id\": \"" + id + "\"}, \"member\": \"" + member
                + "\", \"value\": " + value + "}";
    }

    private static String add(String type, String label) {
        return "{\"do\": \"add\", \"place\": {\"list\": {\"owner\": {\"file\": \"form\", \"id\": \"\"},"
                + " \"member\": \"components\"}}, \"content\": {\"type\": \"" + type + "\", \"label\": \"" + label
                + "\"}}";
    }
}
