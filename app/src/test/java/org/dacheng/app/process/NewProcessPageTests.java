package org.dacheng.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dacheng.app.WebTest;
import org.dacheng.engine.gallery.Gallery;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Beginning a process: of pasted lines, of files, of the gallery. */
@WebTest
class NewProcessPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Gallery gallery;

    @Autowired
    private Actors actors;

    private String page = "";

    @AfterEach
    void discard() throws Exception {
        if (!page.isEmpty()) {
            call(post(page.replace("/form", "/draft/removal")));
        }
    }

    @Test
    void everyLineBecomesAField() throws Exception {
        begin(post("/design").param("name", "粘贴的表单").param("lines", "事由*\n金额 元\n类型：年假/病假"));

        assertThat(text(call(get(page)))).contains("事由", "金额", "类型", "病假");
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndTheTextIsKept() throws Exception {
        String lines = "事由\n" + "长".repeat(400);

        MockHttpServletResponse refused =
                call(post("/design").param("name", "粘贴的表单").param("lines", lines));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("第 2 行", "长".repeat(400), "粘贴的表单");
    }

    @Test
    void theHeadingsOfAWorkbookBecomeFields() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("登记");
            XSSFRow headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("车牌号");
            headings.createCell(1).setCellValue("里程");
            XSSFRow first = sheet.createRow(1);
            first.createCell(0).setCellValue("沪A12345");
            first.createCell(1).setCellValue(1200);
            workbook.write(file);
        }

        MockHttpServletResponse uploaded = call(upload("车辆登记.xlsx", file.toByteArray()));
        Cookie[] session = uploaded.getCookies();
        assertThat(uploaded.getRedirectedUrl()).isEqualTo("/design/imports/workbook");
        assertThat(text(call(get("/design/imports/workbook").cookie(session))))
                .contains("车辆登记", "车牌号", "里程", "例如：沪A12345", "value=\"NUMBER\" selected")
                .doesNotContain("??");
        MockHttpServletRequestBuilder chosen = post("/design/imports/workbook")
                .cookie(session)
                .param("name", "车辆登记")
                .param("use", "B")
                .param("label.B", "里程数")
                .param("kind.B", "MONEY");
        begin(chosen);

        assertThat(text(call(get(page)))).contains("车辆登记", "里程数", "¥").doesNotContain("车牌号");
        assertThat(call(get("/design/imports/workbook").cookie(session)).getRedirectedUrl())
                .isEqualTo("/design");
    }

    @Test
    void aFormOfFormJsSaysWhatCannotBeFilledIn() throws Exception {
        String form = "{\"type\": \"default\", \"components\": ["
                + "{\"type\": \"textfield\", \"key\": \"city\", \"label\": \"City\"},"
                + "{\"type\": \"iframe\", \"url\": \"https://example.com\", \"label\": \"Map\"}]}";

        MockHttpServletResponse answer = call(upload("trip.form", form.getBytes(UTF_8)));

        page = Objects.requireNonNull(answer.getRedirectedUrl());
        assertThat(text(call(get(page)))).contains("City", "Map");
    }

    @Test
    void aPackageIsImportedAsADraft() throws Exception {
        byte[] zip = gallery.get(actors.of("hr", "test"), "overtime").toZip();

        begin(upload("jia-ban.zip", zip));

        assertThat(page).startsWith("/design/jia-ban");
        assertThat(text(call(get("/start")))).doesNotContain("/start/jia-ban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.json", "process.zip", "rows.xlsx"})
    void refusesAFileThatIsNotWhatItsNameSays(String name) throws Exception {
        MockHttpServletResponse refused = call(upload(name, "neither of these".getBytes(UTF_8)));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("file-errors").doesNotContain("??");
    }

    @Test
    void aReadyProcessBecomesADraft() throws Exception {
        assertThat(text(call(get("/design/gallery")))).contains("/design/gallery/overtime");
        assertThat(text(call(get("/design/gallery?search=jb"))))
                .contains("加班")
                .doesNotContain("/design/gallery/expense");

        begin(post("/design/gallery/overtime"));

        assertThat(text(call(get(page)))).contains("加班").doesNotContain("??");
    }

    private MockHttpServletRequestBuilder upload(String name, byte[] content) {
        return multipart("/design/imports").file(new MockMultipartFile("file", name, null, content));
    }

    private void begin(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = call(request);
        assertThat(answer.getRedirectedUrl()).as(text(answer)).isNotNull();
        page = Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(new SignedInPerson("hr", null))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
