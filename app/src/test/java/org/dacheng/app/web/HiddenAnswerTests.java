package org.dacheng.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dacheng.app.WebTest;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Fields that a node hides, and values computed from them, do not reach its people through any page, list, file or API
 * call.
 */
@WebTest
class HiddenAnswerTests {

    /** Values of hidden fields, and values computed from them, in all written forms. */
    private static final List<String> TELLTALES = List.of(
            "4827135", "48,271,35", "4827136", "48,271,36", "4.82713", "9654271", "96,542,71", "zebra", "Zebra");

    private static final String SETTINGS = """
            {'name':'Hidden','owners':['hr'],'title':'{reason}',
             'summary':['total','amount','item'],'withdraw':'any-time'}
            """;

    private static final String FORM = """
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':'Reason','validate':{'required':true}},
              {'type':'lineItems','key':'items','label':'Items','components':[
                 {'type':'textfield','key':'what','label':'What'},{'type':'number','key':'cost','label':'Cost'},
                 {'type':'attachment','key':'proof','label':'Proof','multiple':true}],
               'totals':[{'of':'cost','key':'costs','label':'Costs'}]},
              {'type':'expression','key':'total','label':'Total','expression':'=sum(items.cost)'},
              {'type':'expression','key':'twice','label':'Twice','expression':'=total * 2'},
              {'type':'expression','key':'item','label':'Item','expression':'=items[1].what'},
              {'type':'expression','key':'mixed','label':'Mixed','expression':'=total + amount'},
              {'type':'text','text':'Altogether {{total}} for {{items[1].what}}'},
              {'type':'group','label':'Shown for large totals','conditional':{'hide':'=total < 100'},'components':[
                 {'type':'textfield','key':'inside','label':'Zebra field'}]},
              {'type':'number','key':'amount','label':'Amount'}]}
            """;

    private static final String FLOW = """
            {'duplicates':'never','nodes':[
              {'type':'approval','id':'one','name':'One','approvers':[{'rule':'people','people':['manager']}],
               'fields':{'items':'hidden','amount':'edit'},'otherwise':'read'},
              {'type':'condition','id':'size','name':'Size','branches':[
                {'id':'big','name':'Big','when':'total > 1000','nodes':[
                  {'type':'approval','id':'two','name':'Two','approvers':[{'rule':'people','people':['legal']}]}]},
                {'id':'small','default':true,'nodes':[]}]}]}
            """;

    @Autowired
    MockMvc web;

    @Autowired
    ProcessPackages packages;

    @Autowired
    Requests requests;

    @Autowired
    Attachments attachments;

    @Autowired
    People people;

    private final ObjectMapper json = new ObjectMapper();
    private RequestView request;
    private String file;

    @BeforeEach
    void aRequestWithMuchToHide() throws IOException {
        packages.publish(actor("hr"), "hidden-answers", new ProcessPackage(json(SETTINGS), json(FORM), json(FLOW)));
        Actor submitter = actor("employee");
        file = attachments
                .upload(submitter, "zebra.txt", new ByteArrayInputStream("zebra".getBytes(UTF_8)))
                .id();
        Map<String, Object> answers = new HashMap<>();
        answers.put("reason", "trip");
        answers.put("amount", 9);
        answers.put("inside", "Zebra");
        answers.put("items", List.of(Map.of("what", "Zebra", "cost", 48271359, "proof", List.of(file))));
        request = requests.submit(submitter, new SubmitRequest("hidden-answers", answers, Map.of(), null));
        requests.comment(submitter, request.id(), "Look at this, @li.na");
    }

    @Test
    void neitherWhoDecidesNorWhoIsMentionedIsTold() throws Exception {
        for (String person : List.of("manager", "li.na")) {
            tellsNothing(person);
        }
        assertThat(opens("employee", page()).text()).contains("48,271,359", "96,542,718", "Zebra field", "zebra.txt");
        assertThat(opens("manager", page()).text()).contains("Amount").doesNotContain("Altogether");

        assertThat(decides("manager", "{\"data\":{\"amount\":10}}").status()).isEqualTo(200);

        for (String person : List.of("manager", "li.na")) {
            tellsNothing(person);
        }
        assertThat(opens("legal", page()).text()).contains("48,271,369");
        assertThat(opens("employee", "/api/v1/requests/" + request.id()).text()).contains("48271369");
    }

    @Test
    void theFileIsNotThereForThem() throws Exception {
        for (String path : List.of("/attachments/", "/api/v1/attachments/")) {
            assertThat(opens("employee", path + file).status()).isEqualTo(200);
            assertThat(opens("manager", path + file).status()).isEqualTo(404);
            assertThat(opens("li.na", path + file).status()).isEqualTo(404);
        }
    }

    @Test
    void theChainDoesNotTellWhichWayItGoes() throws Exception {
        String legal = people.get("legal").name().zh();

        assertThat(opens("manager", page()).text()).contains("取决于你看不到的内容").doesNotContain(legal);
        assertThat(opens("employee", page()).text()).contains(legal);
    }

    @Test
    void theWorkbookOfThoseWhoSeeEverythingHasIt() throws Exception {
        assertThat(unzipped(
                        opens("employee", "/requests/export.xlsx?view=started").body()))
                .contains("Zebra");
        for (String view : List.of("started", "copied", "all")) {
            byte[] workbook =
                    opens("manager", "/requests/export.xlsx?view=" + view).body();
            assertThat(TELLTALES).noneMatch(unzipped(workbook)::contains);
        }
    }

    @Test
    void unknownAndClosedAnswersOfADecisionAreRefusedAtTheirPlace() throws Exception {
        for (String field : List.of("nonsense", "reason", "items", "total", "costs")) {
            RawResponse refused = decides("manager", "{\"data\":{\"" + field + "\":\"48271359\"}}");

            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            JsonNode errors = json.readTree(refused.text()).path("errors");
            assertThat(errors).hasSize(1);
            assertThat(errors.get(0).path("pointer").asText()).isEqualTo("/data/" + field);
        }
    }

    private void tellsNothing(String person) throws Exception {
        List<String> addresses = List.of(
                page(),
                page() + "?print=",
                "/inbox",
                "/done",
                "/",
                "/notices",
                "/requests",
                "/requests?view=copied",
                "/requests?view=all",
                "/api/v1/requests/" + request.id(),
                "/api/v1/requests/" + request.id() + "/timeline",
                "/api/v1/requests?view=started",
                "/api/v1/requests?view=copied",
                "/api/v1/requests?view=all",
                "/api/v1/tasks?view=inbox",
                "/api/v1/tasks?view=done",
                "/api/v1/notices");
        for (String address : addresses) {
            RawResponse answer = opens(person, address);
            assertThat(answer.status()).as(address).isIn(200, 403, 404);
            assertThat(TELLTALES).as("%s to %s", address, person).noneMatch(answer.text()::contains);
        }
        assertThat(opens(person, page()).status()).isEqualTo(200);
    }

    private String page() {
        return "/requests/" + request.id();
    }

    private record RawResponse(int status, byte[] body) {
        String text() {
            return new String(body, UTF_8);
        }
    }

    private RawResponse opens(String person, String address) throws Exception {
        return answer(get(address), person);
    }

    private RawResponse decides(String person, String body) throws Exception {
        RequestView.OpenTask mine = requests.get(actor(person), request.id()).mine();
        assertThat(mine).isNotNull();
        String address = "/api/v1/tasks/" + mine.id() + "/approval";
        return answer(
                post(address)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                person);
    }

    private RawResponse answer(MockHttpServletRequestBuilder request, String person) throws Exception {
        MockHttpServletResponse response = web.perform(request.with(user(new SignedInPerson(person, null))))
                .andReturn()
                .getResponse();
        return new RawResponse(response.getStatus(), response.getContentAsByteArray());
    }

    private Actor actor(String personId) {
        PersonView person = people.get(personId);
        Set<String> roles = new TreeSet<>(person.roles());
        roles.add(RoleKeys.EMPLOYEE);
        return new Actor(personId, roles, person.locale(), person.zone(), "test");
    }

    private JsonNode json(String singleQuoted) throws IOException {
        return json.readTree(singleQuoted.replace('\'', '"'));
    }

    private static String unzipped(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        Files.write(file, workbook);
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}
