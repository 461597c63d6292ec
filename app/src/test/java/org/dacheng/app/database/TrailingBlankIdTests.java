package org.dacheng.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.dacheng.app.AppTest;
import org.dacheng.app.TestApiClient;
import org.dacheng.app.TestApiClient.ApiResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An id with a trailing blank matches nothing, on both databases. */
@AppTest
class TrailingBlankIdTests {

    @LocalServerPort
    int port;

    TestApiClient api;

    @BeforeEach
    void begin() {
        api = new TestApiClient(port);
    }

    @Test
    void findsNoRequest() {
        String id = submitted();

        assertThat(get("/api/v1/requests/" + id)).isEqualTo(200);
        assertThat(get("/api/v1/requests/" + id + "%20")).isEqualTo(404);
        assertThat(get("/api/v1/requests/" + id + "/timeline")).isEqualTo(200);
        assertThat(get("/api/v1/requests/" + id + "%20/timeline")).isEqualTo(404);
        assertThat(api.as("employee")
                        .post("/api/v1/requests/" + id + "%20/comments", "{\"comment\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void findsNoProcess() {
        assertThat(get("/api/v1/processes/leave")).isEqualTo(200);
        assertThat(get("/api/v1/processes/leave%20")).isEqualTo(404);
        assertThat(api.as("employee")
                        .post("/api/v1/requests", "{\"process\": \"leave \", \"data\": {}}")
                        .status())
                .isIn(404, 422);
    }

    @Test
    void findsNoFile() {
        ApiResponse kept = api.as("employee")
                .send(
                        "POST",
                        "/api/v1/attachments",
                        "multipart/form-data; boundary=xyz",
                        BodyPublishers.ofString("--xyz\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\ncontent\r\n--xyz--\r\n"));
        String id = kept.body().path("id").asText();

        assertThat(get("/api/v1/attachments/" + id)).isEqualTo(200);
        assertThat(get("/api/v1/attachments/" + id + "%20")).isEqualTo(404);
    }

    /** Blanks around a login are ignored. */
    @Test
    void isTakenOffALogin() {
        assertThat(api.basic(" employee ", "dacheng-demo")
                        .post("/api/v1/tokens", "{\"name\": \"x\"}")
                        .status())
                .isEqualTo(201);
    }

    private int get(String path) {
        return api.as("employee").get(path).status();
    }

    private String submitted() {
        ApiResponse answer = api.as("employee")
                .post(
                        "/api/v1/requests",
                        "{\"process\": \"leave\", \"data\": {\"kind\": \"annual\", \"reason\": \"x\","
                                + " \"period\": {\"from\": \"2026-11-24\", \"to\": \"2026-11-25\"}}}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asText();
    }
}
