package org.dacheng.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dacheng.app.ProgramTest;
import org.dacheng.app.TestApiClient;
import org.dacheng.app.TestApiClient.ApiResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms made of files, workbooks and lines over HTTP. */
@ProgramTest
class FormConversionApiTests {

    private static final String CONVERSIONS = "/api/v1/form-conversions";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    private int port;

    private TestApiClient api;

    @BeforeEach
    void connect() {
        api = new TestApiClient(port);
    }

    @Test
    void convertsAFormFile() throws IOException {
        String file = Files.readString(Path.of("../../shared/data/form-js/dynamic.json"));

        ApiResponse converted = api.as("hr").post(CONVERSIONS, file);

        assertThat(converted.status()).as(converted.text()).isEqualTo(200);
        JsonNode note = converted.body().at("/notes/0");
        assertThat(note.path("outcome").asText()).isEqualTo("SHOWN_ONLY");
        assertThat(note.path("pointer").asText()).isEqualTo("/components/0");
        assertThat(note.path("detail").asText()).contains("Its options come from data", "xyzData");
        assertThat(converted.body().at("/form/components")).hasSize(4);
    }

    @Test
    void namesTheLineOfBadJson() {
        ApiResponse refused = api.as("hr").post(CONVERSIONS, "{\n\"components\": [,]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("line 2, column 16");
        assertThat(api.as("hr").in("zh-CN").post(CONVERSIONS, "{").text()).contains("第 1 行");
    }

    @Test
    void convertsLinesInUtf8() {
        ApiResponse converted =
                api.as("hr").send("POST", CONVERSIONS, "text/plain", BodyPublishers.ofString("事由*\n金额 元\n---\n"));

        assertThat(converted.status()).as(converted.text()).isEqualTo(200);
        assertThat(converted.body().at("/form/components/1/type").asText()).isEqualTo("money");
        assertThat(converted.body().at("/notes/2/pointer").asText()).isEqualTo("/lines/3");
        assertThat(converted.body().at("/notes/2/detail").asText()).isEqualTo("The line has no label.");
        byte[] latin = {'a', (byte) 0xe4, 'b'};
        assertThat(api.as("hr")
                        .send("POST", CONVERSIONS, "text/plain", BodyPublishers.ofByteArray(latin))
                        .text())
                .contains("UTF-8");
    }

    @Test
    void convertsAWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("A");
            sheet.createRow(0).createCell(0).setCellValue("金额");
            sheet.createRow(1).createCell(0).setCellValue(12.5);
            workbook.write(out);
        }

        ApiResponse converted =
                api.as("hr").send("POST", CONVERSIONS, XLSX, BodyPublishers.ofByteArray(out.toByteArray()));

        assertThat(converted.status()).as(converted.text()).isEqualTo(200);
        assertThat(converted.body().at("/form/components/0/type").asText()).isEqualTo("money");
        assertThat(converted.body().at("/notes/0/detail").asText()).contains("“金额”");
    }

    @Test
    void refusesOtherTypes() {
        assertThat(api.as("hr")
                        .send("POST", CONVERSIONS, "image/png", BodyPublishers.ofString("x"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void writesTheFormOfAProcessForCamundaModeler() {
        String process = """
                {"process": {"name": "Exported", "owners": ["hr"], "whoMayStart": {"people": ["hr"]}},
                 "form": {"type": "default", "components": [
                   {"type": "money", "key": "pay", "label": {"zh_CN": "金额", "en": "Amount"}}]},
                 "flow": {"duplicates": "never", "nodes": [
                   {"type": "approval", "id": "check", "name": "Check",
                    "approvers": [{"rule": "people", "people": ["admin"]}]}]}}
                """;
        assertThat(api.as("hr")
                        .put("/api/v1/process-packages/exported-form", process)
                        .status())
                .isEqualTo(200);

        JsonNode file = api.as("hr")
                .get("/api/v1/process-packages/exported-form/form-js")
                .body();
        JsonNode back = api.as("hr").post(CONVERSIONS, file.toString()).body().path("form");

        assertThat(file.at("/components/0/type").asText()).isEqualTo("number");
        assertThat(file.at("/components/0/label").asText()).isEqualTo("Amount");
        assertThat(back.at("/components/0/type").asText()).isEqualTo("money");
        assertThat(back.at("/components/0/label/zh_CN").asText()).isEqualTo("金额");
    }
}
