package org.dacheng.app.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.app.WebTest;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Filling in requests on pages: drafts, earlier versions of the form, copies, other people, files. */
@WebTest
class FillingPageTests {

    private static final AtomicInteger PROCESSES = new AtomicInteger();
    private static final String REASON = "{'type':'textfield','key':'reason','label':'Reason'}";
    private static final String BUDGET = "{'type':'textfield','key':'budget','label':'Budget line'}";
    private static final String FILES = "{'type':'attachment','key':'files','label':'Files','multiple':true}";
    private static final String SETTINGS = """
            {'name':{'zh_CN':'填写测试','en':'Filling test'},'owners':['hr'],'title':'{reason}','summary':['reason']%s}
            """;
    private static final String FLOW = """
            {'duplicates':'never','nodes':[{'type':'approval','id':'one','name':'One',
             'approvers':[{'rule':'people','people':['legal']}]}]}
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private ProcessPackages packages;

    @Autowired
    private Actors actors;

    private final String process = "filling-" + PROCESSES.incrementAndGet();

    @Test
    void listsADraftWithWhatWasTypedUntilItIsDiscarded() throws Exception {
        publish("", REASON);
        draft("ma.li", "page1", "data.reason", "buy <two> lamps");

        assertThat(text(call("ma.li", get("/drafts"))))
                .contains("buy &lt;two&gt; lamps", "/start/" + process + "?draft=page1");
        assertThat(text(call("manager", get("/drafts")))).doesNotContain("lamps");

        String place = "/drafts/process:" + process + "/page1";
        MockHttpServletResponse discarded =
                call("ma.li", post(place + "/removal").with(csrf()));
        assertThat(discarded.getRedirectedUrl()).isEqualTo("/drafts");
        assertThat(text(call("ma.li", get("/drafts")))).doesNotContain("lamps");
        assertThat(text(call("ma.li", get("/start/" + process)))).doesNotContain("lamps");

        assertThat(call("manager", post(place + "/restoration").with(csrf())).getStatus())
                .isEqualTo(404);
        call("ma.li", post(place + "/restoration").with(csrf()));
        assertThat(text(call("ma.li", get("/drafts")))).contains("lamps");
    }

    @Test
    void aDraftOfAnEarlierVersionKeepsWhatFitsAndShowsWhatDoesNot() throws Exception {
        publish("", REASON, BUDGET);
        draft("ma.li", "page1", "data.reason", "chairs", "data.budget", "R&D 7");
        publish("", REASON);

        String opened = text(call("ma.li", get("/start/" + process)));
        assertThat(opened).contains("value=\"chairs\"", "Budget line", "R&amp;D 7", "填写之后表单有改动");

        // What is left out is posted along, so that the next save keeps it.
        draft("ma.li", "page2", "data.reason", "chairs!", "left.label", "Budget line", "left.text", "R&D 7");
        assertThat(text(call("ma.li", get("/start/" + process + "?draft=page2"))))
                .contains("value=\"chairs!\"", "R&amp;D 7")
                .doesNotContain("填写之后表单有改动");
    }

    @Test
    void whatWasTypedOnAPageOfAnEarlierVersionIsNotSubmittedInPart() throws Exception {
        publish("", REASON, BUDGET);
        String version = shownVersion("ma.li");
        publish("", REASON);

        MockHttpServletResponse refused = call(
                "ma.li",
                post("/start/" + process)
                        .with(csrf())
                        .param("key", "k-" + process)
                        .param("form", version)
                        .param("data.reason", "chairs")
                        .param("data.budget", "R&D 7"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("value=\"chairs\"", "R&amp;D 7", "填写期间表单有改动");
        assertThat(submit("ma.li", "data.reason", "chairs")).startsWith("/requests/");
    }

    @Test
    void aWithdrawnRequestIsFilledInAgainWithCopiesOfItsFiles() throws Exception {
        publish("", REASON, BUDGET, FILES);
        String file = upload("ma.li");
        String request = submit("ma.li", "data.reason", "chairs", "data.budget", "old", "data.files", file);
        assertThat(call("ma.li", post(request + "/copy").with(csrf())).getStatus())
                .isEqualTo(404);
        call("ma.li", post(request + "/withdrawal").with(csrf()));
        publish("", REASON, FILES);

        assertThat(text(call("ma.li", get(request)))).contains(request + "/copy");
        String address = Objects.requireNonNull(
                call("ma.li", post(request + "/copy").with(csrf())).getRedirectedUrl());
        assertThat(address).startsWith("/start/" + process + "?draft=");
        String form = text(call("ma.li", get(address)));
        assertThat(form)
                .contains("value=\"chairs\"", "receipt.pdf", "Budget line")
                .doesNotContain(file);

        Matcher copy =
                Pattern.compile("name=\"data.files\" value=\"([0-9a-z]{26})\"").matcher(form);
        assertThat(copy.find()).isTrue();
        String again = submit("ma.li", "data.reason", "chairs", "data.files", copy.group(1));
        assertThat(text(call("ma.li", get(again)))).contains("receipt.pdf");
        assertThat(call("manager", post(request + "/copy").with(csrf())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aRequestForSomebodyElseIsFilledInAsTheirsAndTheyAreTold() throws Exception {
        publish(",'onBehalf':{'people':['ma.li'],'whom':'anyone'}", REASON);
        assertThat(text(call("ma.li", get("/start/" + process)))).contains("/start/" + process + "/submitter");
        assertThat(text(call("li.na", get("/start/" + process)))).doesNotContain("/submitter");
        assertThat(call("li.na", get("/start/" + process + "?for=ma.li")).getStatus())
                .isEqualTo(404);
        MockHttpServletResponse nobody = call("ma.li", get("/start/" + process + "?for=nobody-at-all"));
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(text(nobody)).contains("没有“nobody-at-all”这个在职人员");

        assertThat(text(call("ma.li", get("/start/" + process + "?for=zhang.wei"))))
                .contains("name=\"for\" value=\"zhang.wei\"");
        draft("ma.li", "page1", "for", "zhang.wei", "data.reason", "his chair");
        assertThat(text(call("ma.li", get("/start/" + process))))
                .contains("name=\"for\" value=\"zhang.wei\"", "his chair");

        String request = submit("ma.li", "for", "zhang.wei", "data.reason", "his chair");
        assertThat(text(call("zhang.wei", get(request)))).contains("由马丽代为填写");
        assertThat(text(call("zhang.wei", get("/notices")))).contains("代你提交了：his chair");
        assertThat(text(call("ma.li", get(request)))).contains("his chair");
        assertThat(call("li.na", get(request)).getStatus()).isEqualTo(404);
    }

    @Test
    void filesArePostedWithTheFormWhereThereAreNoScripts() throws Exception {
        publish("", REASON, FILES);
        MockMultipartFile good =
                new MockMultipartFile("upload.data.files", "plan.pdf", "", "%PDF-1.4\n%%EOF\n".getBytes(UTF_8));
        MockMultipartFile bad = new MockMultipartFile("upload.data.files", "tool.exe", "", "MZ12".getBytes(UTF_8));

        MockHttpServletResponse refused = call(
                "ma.li",
                multipart("/start/" + process)
                        .file(good)
                        .file(bad)
                        .with(csrf())
                        .param("key", "files-" + process)
                        .param("data.reason", "plan"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("plan.pdf", "#data.files");

        MockHttpServletResponse taken = call(
                "ma.li",
                multipart("/start/" + process)
                        .file(good)
                        .with(csrf())
                        .param("key", "files-" + process)
                        .param("data.reason", "plan"));
        String request = String.valueOf(taken.getRedirectedUrl());
        assertThat(text(call("ma.li", get(request)))).contains("plan.pdf", "data-preview=\"pdf\"");

        MockHttpServletResponse again = call(
                "ma.li",
                multipart("/start/" + process)
                        .file(good)
                        .with(csrf())
                        .param("key", "files-" + process)
                        .param("data.reason", "plan"));
        assertThat(again.getRedirectedUrl()).isEqualTo(request);
        MockHttpServletResponse other = call(
                "ma.li",
                multipart("/start/" + process)
                        .file(new MockMultipartFile(
                                "upload.data.files", "plan.pdf", "", "%PDF-1.4\n\n%%EOF\n".getBytes(UTF_8)))
                        .with(csrf())
                        .param("key", "files-" + process)
                        .param("data.reason", "plan"));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(text(other)).contains("此表单已提交为");
    }

    @Test
    void onlyPicturesAndPdfAreShownAndNothingInThemRuns() throws Exception {
        String file = upload("ma.li");

        MockHttpServletResponse shown = call("ma.li", get("/attachments/" + file + "/preview"));
        assertThat(shown.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(shown.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'self'");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(call("manager", get("/attachments/" + file + "/preview")).getStatus())
                .isEqualTo(404);
        MockHttpServletResponse stored = call(
                "ma.li",
                multipart("/attachments")
                        .file(new MockMultipartFile("file", "notes.txt", "text/plain", "words".getBytes(UTF_8)))
                        .with(csrf()));
        String text = new ObjectMapper().readTree(text(stored)).path("id").asText();
        assertThat(call("ma.li", get("/attachments/" + text + "/preview")).getStatus())
                .isEqualTo(404);
        assertThat(call("ma.li", get("/attachments/" + text)).getHeader("Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void manyRowsThatThePageShowsAreNotSentAgain() throws Exception {
        publish(
                "",
                REASON,
                "{'type':'lineItems','key':'items','label':'Items','components':["
                        + "{'type':'number','key':'count','label':'Count'}],"
                        + "'totals':[{'key':'sum','of':'count','label':'Sum'}]}");
        String[] rows = new String[60];
        for (int at = 0; at < 30; at++) {
            rows[2 * at] = "data.items." + at + ".count";
            rows[2 * at + 1] = "1";
        }
        String all = text(refresh(rows));
        Matcher shown =
                Pattern.compile("name=\"rows\" value=\"([0-9a-f]{64})\"").matcher(all);
        assertThat(shown.find()).isTrue();
        assertThat(all).contains("data.items.29.count");

        String[] changed = Arrays.copyOf(rows, 62);
        changed[1] = "5";
        changed[60] = "rows";
        changed[61] = shown.group(1);
        assertThat(text(refresh(changed)))
                .contains("hx-preserve", "34")
                .doesNotContain("data.items.29.count")
                .hasSizeLessThan(8_000);

        changed[1] = "many";
        assertThat(text(refresh(changed))).contains("data.items.29.count").doesNotContain("hx-preserve");
    }

    private MockHttpServletResponse refresh(String... parameters) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> refresh =
                post("/start/" + process + "/form").with(csrf()).header("HX-Request", "true");
        with(refresh, parameters);
        return call("ma.li", refresh);
    }

    private void publish(String settings, String... fields) throws Exception {
        packages.publish(
                actors.of("hr", "test"),
                process,
                new ProcessPackage(
                        json(SETTINGS.formatted(settings)),
                        json("{'type':'default','components':[" + String.join(",", fields) + "]}"),
                        json(FLOW)));
    }

    private static JsonNode json(String singleQuoted) throws Exception {
        return new ObjectMapper().readTree(singleQuoted.replace('\'', '"'));
    }

    private String shownVersion(String person) throws Exception {
        Matcher version = Pattern.compile("name=\"form\" value=\"([^\"]+)\"")
                .matcher(text(call(person, get("/start/" + process))));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private void draft(String person, String page, String... parameters) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> save =
                put("/start/" + process + "/draft").with(csrf()).param("draft.page", page);
        save.param("draft.serial", "1");
        with(save, parameters);
        assertThat(call(person, save).getStatus()).isEqualTo(200);
    }

    private String submit(String person, String... parameters) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> submission = post("/start/" + process)
                .with(csrf())
                .param("key", "key-" + process + String.join("", parameters).hashCode());
        with(submission, parameters);
        return String.valueOf(call(person, submission).getRedirectedUrl());
    }

    private static void with(AbstractMockHttpServletRequestBuilder<?> request, String... parameters) {
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
    }

    private String upload(String person) throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "receipt.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(UTF_8));
        MockHttpServletResponse stored =
                call(person, multipart("/attachments").file(file).with(csrf()));
        return new ObjectMapper().readTree(text(stored)).path("id").asText();
    }

    private MockHttpServletResponse call(String person, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(request.with(user(new SignedInPerson(person, null))))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
