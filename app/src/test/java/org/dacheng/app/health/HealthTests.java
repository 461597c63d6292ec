package org.dacheng.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.dacheng.Application;
import org.dacheng.base.database.DatabaseProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

/** Supervisors restart the program based on its health, so it has to be accurate. */
class HealthTests {

    @TempDir
    Path folder;

    @Test
    void namesWhatIsDownWhenTheDatabaseIsGone() throws Exception {
        try (ConfigurableApplicationContext program = start()) {
            assertThat(health(program).statusCode()).isEqualTo(200);
            assertThat(json(health(program)).findValuesAsText("status")).containsOnly("UP");
            assertThat(json(health(program)).path("components").properties())
                    .extracting(one -> one.getKey())
                    .contains("db", "scheduler", "disk");

            program.getBean(JdbcClient.class).sql("shutdown immediately").update();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(health(program).statusCode()).isEqualTo(503));
            assertThat(json(health(program)).at("/components/db/status").asText())
                    .isEqualTo("DOWN");
        }
    }

    @Test
    void aSchedulerThatNoLongerLooksForWorkIsDown() {
        AtomicLong nanos = new AtomicLong();
        SchedulerHealth health = new SchedulerHealth(nanos::get);

        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        Status soon = health.health().getStatus();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        Status late = health.health().getStatus();
        health.onSchedulerEvent(SchedulerEventType.FAILED_HEARTBEAT);
        Status failing = health.health().getStatus();
        health.onSchedulerEvent(SchedulerEventType.RAN_EXECUTE_DUE);

        assertThat(soon).isEqualTo(Status.UP);
        assertThat(late).isEqualTo(Status.DOWN);
        assertThat(failing).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aDiskWithoutRoomOrAFolderThatIsNoneIsDown() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(disk(folder.resolve("not/yet/there"), "jdbc:h2:mem:x", 1)).isEqualTo(Status.UP);
        assertThat(disk(folder, "jdbc:h2:mem:x", Long.MAX_VALUE)).isEqualTo(Status.DOWN);
        assertThat(disk(file, "jdbc:h2:mem:x", 1)).isEqualTo(Status.DOWN);
        assertThat(disk(folder, "jdbc:h2:file:" + file.resolve("dacheng") + ";MODE=MySQL", 1))
                .isEqualTo(Status.DOWN);
    }

    private static Status disk(Path files, String database, long min) {
        MockEnvironment environment = new MockEnvironment().withProperty("dacheng.files.directory", files.toString());
        return new DiskHealth(
                        environment,
                        new DatabaseProperties(database, "sa", "", Duration.ZERO),
                        new HealthProperties(DataSize.ofBytes(min)))
                .health()
                .getStatus();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplication(Application.class)
                .run(
                        "--server.port=0",
                        "--dacheng.first-run.samples=false",
                        "--dacheng.health.free-space=1MB",
                        "--dacheng.files.directory=" + folder.resolve("files"),
                        "--dacheng.database.url=jdbc:h2:file:" + folder.resolve("dacheng")
                                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                                + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    private static HttpResponse<String> health(ConfigurableApplicationContext program) throws Exception {
        int port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
