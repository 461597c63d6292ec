package org.dacheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dacheng.Application;
import org.dacheng.app.TestApiClient.ApiResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts on a database file, like {@code ./start}: the first start loads the sample company, the second keeps all data.
 */
@ExtendWith(OutputCaptureExtension.class)
class RestartTests {

    @TempDir
    Path folder;

    @Test
    void aSecondStartKeepsAllData() {
        String request;
        String token;
        try (ConfigurableApplicationContext first = start()) {
            TestApiClient api = new TestApiClient(port(first));
            token = api.basic("employee", "dacheng-demo")
                    .post("/api/v1/tokens", "{\"name\": \"x\"}")
                    .body()
                    .path("token")
                    .asText();
            ApiResponse submitted = api.bearer(token)
                    .post(
                            "/api/v1/requests",
                            "{\"process\": \"leave\", \"data\": {\"kind\": \"annual\", \"reason\": \"x\","
                                    + " \"period\": {\"from\": \"2026-11-24\", \"to\": \"2026-11-25\"}}}");
            assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
            request = submitted.body().path("id").asText();
        }

        try (ConfigurableApplicationContext second = start()) {
            ApiResponse kept = new TestApiClient(port(second)).bearer(token).get("/api/v1/requests/" + request);

            assertThat(kept.status()).as(kept.text()).isEqualTo(200);
            assertThat(kept.body().path("number").asText()).startsWith("QJ-");
            ApiResponse processes =
                    new TestApiClient(port(second)).bearer(token).get("/api/v1/processes");
            assertThat(processes.body().findValuesAsText("key")).contains("leave", "expense", "ice-cream");
        }
    }

    /** Nobody reads warnings that appear at every start, so there must be none. */
    @Test
    void nothingWarnsAtTheStart(CapturedOutput output) {
        start().close();

        assertThat(output.getAll().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                .isEmpty();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplication(Application.class)
                .run(
                        "--server.port=0",
                        "--dacheng.files.directory=" + folder.resolve("files"),
                        "--dacheng.database.url=jdbc:h2:file:" + folder.resolve("dacheng")
                                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
                                + "DB_CLOSE_ON_EXIT=FALSE");
    }

    private static int port(ConfigurableApplicationContext context) {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }
}
