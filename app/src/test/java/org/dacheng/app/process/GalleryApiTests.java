package org.dacheng.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.dacheng.app.ProgramTest;
import org.dacheng.app.TestApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The gallery over HTTP, as programs copy from it. */
@ProgramTest
class GalleryApiTests {

    private static final String GALLERY = "/api/v1/gallery";

    @LocalServerPort
    private int port;

    private TestApiClient api;

    @BeforeEach
    void client() {
        api = new TestApiClient(port);
    }

    @Test
    void aReadyProcessIsListedAndBecomesADraftUnderAnotherKey() {
        JsonNode list = api.as("hr").get(GALLERY).body();
        assertThat(list).anySatisfy(entry -> {
            assertThat(entry.path("key").asText()).isEqualTo("overtime");
            assertThat(entry.at("/name/en").asText()).isEqualTo("Overtime");
            assertThat(entry.at("/categoryName/zh_CN").asText()).isEqualTo("人事");
        });

        String content = api.as("hr").get(GALLERY + "/overtime").body().toString();

        assertThat(api.as("hr")
                        .post("/api/v1/processes/copied-overtime/draft", content)
                        .status())
                .isEqualTo(201);
        assertThat(api.as("hr")
                        .get("/api/v1/processes/copied-overtime/draft")
                        .body()
                        .at("/files/process/name/en")
                        .asText())
                .isEqualTo("Overtime");
    }

    @Test
    void aReadyProcessThatDoesNotExistIsNotFound() {
        assertThat(api.as("hr").get(GALLERY + "/nothing").status()).isEqualTo(404);
    }
}
