package org.dacheng.app.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dacheng.app.WebTest;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.Tasks;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Requests as PDF files and printed pages: readable in both languages, with what the reader may see and no more. */
@WebTest
class RequestPdfTests {

    private static final String SETTINGS = """
            {'name':{'zh_CN':'设备采购','en':'Equipment'},'owners':['hr'],'title':'{what}'}
            """;

    private static final String PRINT = """
            {'title':{'zh_CN':'{process}单（{what}）','en':'{process} order: {what}'},'orientation':'landscape',
             'layout':'two-columns','signatures':{'zh_CN':'申请人签字\\n财务签字','en':'Applicant\\nFinance'},
             'footer':{'zh_CN':'内部文件，注意保管','en':'Internal, keep safe'}}
            """;

    private static final String FORM = """
            {'type':'default','components':[
              {'type':'textfield','key':'what','label':{'zh_CN':'设备','en':'Device'}},
              {'type':'number','key':'secret','label':{'zh_CN':'底价','en':'Bottom price'}},
              {'type':'textfield','key':'inner','label':'Inner','print':false},
              {'type':'textarea','key':'reason','label':{'zh_CN':'事由','en':'Reason'}},
              {'type':'attachment','key':'proof','label':'Proof'},
              {'type':'signature','key':'sign','label':{'zh_CN':'本人签名','en':'Signature'}},
              {'type':'lineItems','key':'items','maxRows':500,'label':{'zh_CN':'明细','en':'Items'},'components':[
                 {'type':'textfield','key':'name','label':{'zh_CN':'品名','en':'Item name'}},
                 {'type':'textfield','key':'note','label':'Own note','print':false},
                 {'type':'money','key':'price','label':{'zh_CN':'单价','en':'Price'}}],
               'totals':[{'of':'price','label':{'zh_CN':'合计','en':'Total'}}]}]}
            """;

    private static final String FLOW = """
            {'nodes':[{'type':'approval','id':'one','name':{'zh_CN':'法务审核','en':'Legal check'},
               'approvers':[{'rule':'people','people':['legal']}],'fields':{'secret':'hidden'},'otherwise':'read'}]}
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private ProcessPackages packages;

    @Autowired
    private Requests requests;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Attachments attachments;

    @Autowired
    private People people;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aFileHasTheAnswersAndDecisionsInTheReadersLanguage() throws Exception {
        publish("pdf-languages", PRINT, FORM);
        String id = submit("pdf-languages", answers("打印机", 1));
        RequestView.OpenTask mine = requests.get(actor("legal"), id).mine();
        assertThat(mine).isNotNull();
        String task = mine.id();
        tasks.approve(actor("legal"), task, DecisionInput.of("同意购买"));

        assertThat(text(pdf("employee", "zh_CN", id)))
                .contains("设备采购单（打印机）", "设备", "打印机", "底价", "4,321", "明细", "品名", "第 1 行")
                .contains("合计", "法务审核", "同意购买")
                .contains(
                        "申请人签字",
                        "财务签字",
                        "内部文件，注意保管",
                        "已通过",
                        people.get("employee").name().zh())
                .doesNotContain("??");
        assertThat(text(pdf("employee", "en", id)))
                .contains(
                        "Equipment order: 打印机", "Device", "Bottom price", "Items", "Item name", "Total", "Legal check")
                .contains("Applicant", "Finance", "Internal, keep safe", "Submitted", "Department", "同意购买")
                .doesNotContain("??", "设备采购单");
    }

    @Test
    void whatAReaderMayNotSeeAndWhatIsNotPrintedIsNeitherInTheFileNorOnThePage() throws Exception {
        publish("pdf-hidden", PRINT, FORM);
        String id = submit("pdf-hidden", answers("投影仪", 1));

        String forLegal = text(pdf("legal", "zh_CN", id));
        String printed = open("legal", "zh_CN", "/requests/" + id + "?print=").getContentAsString(UTF_8);
        for (String read : List.of(forLegal, printed)) {
            assertThat(read).contains("投影仪", "第 1 行").doesNotContain("底价", "4321", "4,321", "Inner", "不打印", "Own note");
        }
        assertThat(text(pdf("employee", "zh_CN", id))).contains("底价").doesNotContain("Inner", "不打印");
        assertThat(open("manager", "zh_CN", "/requests/" + id + "/pdf").getStatus())
                .isEqualTo(404);
        assertThat(open("manager", "zh_CN", "/api/v1/requests/" + id + "/pdf").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aRequestIsPrintedByTheVersionItRunsOn() throws Exception {
        publish("pdf-versions", PRINT, FORM);
        String id = submit("pdf-versions", answers("旧表单", 1));
        publish(
                "pdf-versions",
                "{'title':'New heading'}",
                """
                {'type':'default','components':[{'type':'textfield','key':'what','label':'Renamed'}]}
                """,
                "{'nodes':[{'type':'approval','id':'one','name':'One','approvers':[{'rule':'people',"
                        + "'people':['legal']}]}]}");

        assertThat(text(pdf("employee", "zh_CN", id)))
                .contains("设备采购单（旧表单）", "底价", "品名", "第 1 行", "财务签字")
                .doesNotContain("New heading", "Renamed");
        assertThat(text(pdf("employee", "zh_CN", submit("pdf-versions", Map.of("what", "x")))))
                .contains("New heading", "Renamed")
                .doesNotContain("底价");
    }

    @Test
    void longLineItemsRepeatTheirHeaderOnEveryPageOfThePaper() throws Exception {
        publish("pdf-rows", PRINT, FORM);
        byte[] pdf = pdf("employee", "zh_CN", submit("pdf-rows", answers("大批量", 500)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            PDRectangle paper = document.getPage(0).getMediaBox();
            assertThat(paper.getWidth()).isGreaterThan(paper.getHeight());
            assertThat(pages).isGreaterThan(10);
            for (int page = 1; page <= pages - 1; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("品名", page + " / " + pages, "内部文件");
            }
            assertThat(new PDFTextStripper().getText(document)).contains("第 1 行", "第 250 行", "第 500 行");
        }
        assertThat(pdf.length).isLessThan(1_000_000);
    }

    @Test
    void markupAndAddressesInLabelsAndAnswersAreText() throws Exception {
        String hostile = "<script>alert(1)</script><img src='file:///etc/passwd'/>&x; ]]> ${7*7}";
        ObjectNode form = (ObjectNode) json(FORM);
        ((ObjectNode) form.path("components").get(0)).put("label", hostile);
        ((ObjectNode) form.path("components").get(5)).put("label", hostile);
        ObjectNode settings = (ObjectNode) json(SETTINGS);
        settings.putObject("print").put("title", hostile.replaceAll("[{}]", "")).put("footer", hostile);
        ((ObjectNode) settings.path("print")).put("signatures", hostile);
        packages.publish(actor("hr"), "pdf-hostile", new ProcessPackage(settings, form, json(FLOW)));
        String id = submit("pdf-hostile", answers(hostile + "\u0007\u202e", 1));

        String text = text(pdf("employee", "zh_CN", id)).replaceAll("\\s+", "");

        assertThat(text)
                .contains("<script>alert(1)</script><imgsrc='file:///etc/passwd'/>")
                .doesNotContain("root:");
        assertThat(open("employee", "zh_CN", "/requests/" + id + "?print=").getContentAsString(UTF_8))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "<img src='file");
    }

    @Test
    void attachedPicturesArePrintedAndDamagedOnesByTheirName() throws Exception {
        publish("pdf-pictures", PRINT, FORM);
        Map<String, Object> answers = answers("有图", 1);
        answers.put("proof", List.of(upload("小票.png", png(3000, 2000))));
        answers.put("sign", List.of(upload("signature.png", png(300, 100))));
        String pictured = submit("pdf-pictures", answers);
        answers.remove("sign");
        byte[] damaged = png(30, 20);
        answers.put("proof", List.of(upload("坏图.png", Arrays.copyOf(damaged, 40))));
        String without = submit("pdf-pictures", answers);

        byte[] pdf = pdf("employee", "zh_CN", pictured);
        assertThat(text(pdf)).contains("小票.png", "图片", "本人签名").doesNotContain("signature.png");
        assertThat(pictures(pdf)).isEqualTo(2);
        assertThat(open("employee", "zh_CN", "/requests/" + pictured + "?print=")
                        .getContentAsString(UTF_8))
                .containsPattern("<img class=\"printed-in-place\"\\s+src=\"data:image/jpeg;base64,");
        assertThat(pdf.length).isLessThan(300_000);
        assertThat(text(pdf("employee", "zh_CN", without))).contains("坏图.png");
    }

    @Test
    void theFileIsNamedByNumberAndTitle() throws Exception {
        publish("pdf-name", PRINT, FORM);
        String id = submit("pdf-name", answers("桌子/椅子", 1));
        String number = requests.get(actor("employee"), id).number();

        for (String address : List.of("/requests/" + id + "/pdf", "/api/v1/requests/" + id + "/pdf")) {
            MockHttpServletResponse file = open("employee", "zh_CN", address);
            assertThat(file.getContentType()).isEqualTo("application/pdf");
            assertThat(file.getHeader("Content-Disposition"))
                    .startsWith("attachment")
                    .contains("filename*=UTF-8''" + number + "%20", "%E6%A1%8C%E5%AD%90%20%E6%A4%85%E5%AD%90.pdf");
        }
    }

    private void publish(String key, String print, String form) throws IOException {
        publish(key, print, form, FLOW);
    }

    private void publish(String key, String print, String form, String flow) throws IOException {
        ObjectNode settings = (ObjectNode) json(SETTINGS);
        settings.set("print", json(print));
        packages.publish(actor("hr"), key, new ProcessPackage(settings, json(form), json(flow)));
    }

    private static Map<String, Object> answers(String what, int rows) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            items.add(Map.of("name", "第 " + row + " 行", "note", "不打印", "price", row));
        }
        Map<String, Object> answers = new HashMap<>();
        answers.put("what", what);
        answers.put("secret", 4321);
        answers.put("inner", "不打印");
        answers.put("reason", "用于会议室。\n第二行");
        answers.put("items", items);
        return answers;
    }

    private String submit(String process, Map<String, Object> answers) {
        return requests.submit(actor("employee"), new SubmitRequest(process, answers, Map.of(), null))
                .id();
    }

    private String upload(String name, byte[] content) {
        return attachments
                .upload(actor("employee"), name, new ByteArrayInputStream(content))
                .id();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", png);
        return png.toByteArray();
    }

    private byte[] pdf(String person, String language, String id) throws Exception {
        MockHttpServletResponse file = open(person, language, "/api/v1/requests/" + id + "/pdf");
        assertThat(file.getStatus()).isEqualTo(200);
        return file.getContentAsByteArray();
    }

    private static int pictures(byte[] pdf) throws IOException {
        int pictures = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return pictures;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private MockHttpServletResponse open(String person, String language, String address) throws Exception {
        return web.perform(get(address)
                        .with(user(new SignedInPerson(person, null)))
                        .header("Accept-Language", language.replace('_', '-')))
                .andReturn()
                .getResponse();
    }

    private Actor actor(String person) {
        PersonView view = people.get(person);
        Set<String> roles = new TreeSet<>(view.roles());
        roles.add(RoleKeys.EMPLOYEE);
        return new Actor(person, roles, view.locale(), view.zone(), "test");
    }

    private JsonNode json(String text) throws IOException {
        return json.readTree(text.replace('\'', '"'));
    }
}
