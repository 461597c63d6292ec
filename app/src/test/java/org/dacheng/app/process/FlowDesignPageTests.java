package org.dacheng.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The tab on which HR designers make the flow of a process, with and without scripts. */
@SampleCompanyWebTest
class FlowDesignPageTests {

    private static final int MOST_BYTES = 8 * 1024;

    @Autowired
    private MockMvc web;

    @Autowired
    private ProcessDrafts drafts;

    @Autowired
    private Actors actors;

    private String key = "";

    @BeforeEach
    void begin() throws Exception {
        MockHttpServletResponse begun = call(post("/design").param("name", "流程"));
        key = Objects.requireNonNull(begun.getRedirectedUrl()).replaceAll("^/design/([^/?]+).*", "$1");
    }

    @AfterEach
    void discard() throws Exception {
        call(post("/design/" + key + "/draft/removal"));
    }

    @Test
    void aNodeIsAddedWhereItIsAskedForAndOpensItsDrawer() throws Exception {
        String first = nodes().get(0).path("id").asText();

        String answer =
                text(htmx(at(post(flow() + "/nodes").param("type", "copy").param("to", "behind:" + first))));

        assertThat(types()).containsExactly("approval", "copy");
        String added = nodes().get(1).path("id").asText();
        assertThat(answer)
                .contains("id=\"element-" + added + "\"", "data-selected=\"" + added + "\"", "/people#do")
                .doesNotContain("??", "element-" + first);
    }

    @Test
    void everyKindOfNodeCanBeAddedMovedCopiedAndTakenBack() throws Exception {
        for (String type : List.of("condition", "parallel", "end", "approval")) {
            here(post(flow() + "/nodes").param("type", type).param("to", "into:"));
        }
        assertThat(types()).containsExactly("approval", "end", "parallel", "condition", "approval");

        String first = id(0);
        here(post(flow() + "/selection/place").param("id", first).param("by", "1"));
        assertThat(id(1)).isEqualTo(first);
        here(post(flow() + "/selection/copies").param("id", first));
        assertThat(types()).containsExactly("end", "approval", "approval", "parallel", "condition", "approval");
        here(post(flow() + "/selection/removal").param("id", first));
        call(post("/design/" + key + "/undos").param("tab", "flow"));
        assertThat(id(1)).isEqualTo(first);
    }

    @Test
    void rulesAreChosenOneByOneAndKeepWhatOthersHave() throws Exception {
        String node = id(0);

        setting(node, "/approvers#0#kind", "direct-manager", "/approvers#do", "add");
        setting(node, "/approvers#0#kind", "direct-manager", "/approvers#1#kind", "role");
        String answer = setting(
                node,
                "/approvers#0#kind",
                "direct-manager",
                "/approvers#1#kind",
                "role",
                "/approvers#1/role",
                "finance");

        assertThat(nodes().get(0).path("approvers").toString())
                .isEqualTo("[{\"rule\":\"direct-manager\"},{\"rule\":\"role\",\"role\":\"finance\"}]");
        assertThat(answer).contains("直属上级", "角色").doesNotContain("??");

        setting(node, "/approvers#0#kind", "direct-manager", "/approvers#1#kind", "role", "/approvers#do", "up:1");
        assertThat(nodes().get(0).at("/approvers/0/role").asText()).isEqualTo("finance");
        setting(node, "/approvers#0#kind", "role", "/approvers#1#kind", "direct-manager", "/approvers#do", "remove:0");
        assertThat(nodes().get(0).path("approvers")).hasSize(1);
    }

    @Test
    void rightsAreSetFieldByField() throws Exception {
        call(post("/design/" + key + "/form/fields").param("type", "textfield").param("to", "into:"));
        String field = draft().content().file("form").at("/components/0/key").asText();
        String node = id(0);

        setting(node, "/fields#/" + field, "hidden");
        assertThat(nodes().get(0).at("/fields/" + field).asText()).isEqualTo("hidden");
        setting(node, "/fields#/" + field, "");
        assertThat(nodes().get(0).has("fields")).isFalse();
    }

    @Test
    void theConditionOfABranchIsTextOrRows() throws Exception {
        here(post(flow() + "/nodes").param("type", "condition").param("to", "into:"));
        String branch = nodes().get(0).at("/branches/0/id").asText();

        String answer = setting(branch, "/when", "submitter.level > 3");

        assertThat(nodes().get(0).at("/branches/0/when").asText()).isEqualTo("submitter.level > 3");
        assertThat(answer).contains("head-" + branch).doesNotContain("??");
        String drawer = text(htmx(get(flow()).param("field", branch)));
        assertThat(drawer).contains("data-rows").doesNotContain("??");
        String other = nodes().get(0).at("/branches/1/id").asText();
        assertThat(text(htmx(get(flow()).param("field", other)))).doesNotContain("/when", "??");
    }

    @Test
    void aSplitWithOneBranchLeftDissolves() throws Exception {
        here(post(flow() + "/nodes").param("type", "parallel").param("to", "into:"));
        String one = nodes().get(0).at("/branches/0/id").asText();
        String other = nodes().get(0).at("/branches/1/id").asText();
        here(post(flow() + "/nodes").param("type", "copy").param("to", "into:" + other));

        here(post(flow() + "/selection/removal").param("id", one));

        assertThat(types()).containsExactly("copy", "approval");
    }

    @Test
    void severalBranchesAndNodesAreRemovedAtOnce() throws Exception {
        here(post(flow() + "/nodes").param("type", "condition").param("to", "into:"));
        String split = id(0);
        here(post(flow() + "/nodes/" + split + "/branches"));
        String first = nodes().get(0).at("/branches/0/id").asText();
        String second = nodes().get(0).at("/branches/1/id").asText();
        String last = nodes().get(0).at("/branches/2/id").asText();
        here(post(flow() + "/nodes").param("type", "copy").param("to", "into:" + last));
        here(post(flow() + "/nodes").param("type", "approval").param("to", "into:" + last));
        String inside = nodes().get(0).at("/branches/2/nodes/0/id").asText();

        here(post(flow() + "/selection/removal").param("id", first, second, inside));

        assertThat(types()).containsExactly("copy", "approval");
    }

    @Test
    void aBranchStaysWithItsNode() throws Exception {
        here(post(flow() + "/nodes").param("type", "parallel").param("to", "into:"));
        String branch = nodes().get(0).at("/branches/0/id").asText();
        String before = draft().content().file("flow").toString();

        for (String to : List.of("into:", "behind:" + id(1))) {
            assertThat(htmx(at(post(flow() + "/selection/place")
                                    .param("id", branch)
                                    .param("to", to)))
                            .getStatus())
                    .isEqualTo(422);
        }
        MockHttpServletResponse cut =
                htmx(at(post(flow() + "/clips").param("id", branch).param("cut", "true")));
        assertThat(cut.getStatus()).isEqualTo(422);
        assertThat(htmx(at(post(flow() + "/nodes").param("type", "copy").param("to", "behind:" + branch)))
                        .getStatus())
                .isEqualTo(422);
        assertThat(draft().content().file("flow")).hasToString(before);
    }

    @Test
    void aPersonIsChosenChangedAndTakenAway() throws Exception {
        String node = id(0);

        setting(node, "/whenNobody/do", "hand-to");
        setting(node, "/whenNobody/person", "", "/whenNobody/person", "finance");
        assertThat(nodes().get(0).at("/whenNobody/person").asText()).isEqualTo("finance");
        setting(node, "/whenNobody/person", "", "/whenNobody/person", "legal", "/whenNobody/person", "");
        assertThat(nodes().get(0).at("/whenNobody/person").asText()).isEqualTo("legal");
        setting(node, "/whenNobody/person", "");
        assertThat(nodes().get(0).at("/whenNobody").has("person")).isFalse();
    }

    @Test
    void whatIsChosenForTheSubmitterReplacesWhatWasThere() throws Exception {
        String node = id(0);
        setting(node, "/approvers#0#kind", "submitter-choice");

        setting(node, "/approvers#0#kind", "submitter-choice", "/approvers#0/from/people", "finance");
        assertThat(nodes().get(0).at("/approvers/0/from").toString()).isEqualTo("{\"people\":[\"finance\"]}");
        setting(
                node,
                "/approvers#0#kind",
                "submitter-choice",
                "/approvers#0/from/role",
                "finance",
                "/approvers#0/from/people",
                "");
        assertThat(nodes().get(0).at("/approvers/0/from").toString()).isEqualTo("{\"role\":\"finance\"}");
    }

    @Test
    void anotherDesignersRulesAreNotOverwrittenUnseen() throws Exception {
        String node = id(0);
        long seen = draft().revision();
        here(
                "admin",
                post(flow() + "/nodes/" + node)
                        .param("/approvers#0#kind", "direct-manager")
                        .param("/approvers#do", "add"));

        MockHttpServletResponse answer = htmx(at(post(flow() + "/nodes/" + node))
                .param("seen", String.valueOf(seen))
                .param("/approvers#0#kind", "submitter"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(nodes().get(0).path("approvers")).hasSize(2);
    }

    @Test
    void nodesAreMovedByClickAndPastedIntoAnotherFlow() throws Exception {
        here(post(flow() + "/nodes").param("type", "parallel").param("to", "into:"));
        String branch = nodes().get(0).at("/branches/0/id").asText();
        String approval = id(1);

        String places = text(htmx(get(flow() + "/places").param("id", approval)));
        assertThat(places)
                .contains("value=\"into:" + branch + "\"", "value=\"behind:" + id(0) + "\"")
                .doesNotContain("behind:" + approval, "??");
        here(post(flow() + "/selection/place").param("id", approval).param("to", "into:" + branch));
        assertThat(types()).containsExactly("parallel");

        here(post(flow() + "/clips").param("id", id(0)));
        String own = key;
        begin();
        String other = key;
        here(post(flow() + "/pastes").param("to", "into:"));
        assertThat(types()).containsExactly("parallel", "approval");
        assertThat(nodes().get(0).at("/branches/0/nodes/0/type").asText()).isEqualTo("approval");
        call(post("/design/" + other + "/draft/removal"));
        key = own;
    }

    @Test
    void theDefaultBranchStaysTheLast() throws Exception {
        here(post(flow() + "/nodes").param("type", "condition").param("to", "into:"));
        String split = id(0);
        here(post(flow() + "/nodes/" + split + "/branches"));
        String last = nodes().get(0).at("/branches/2/id").asText();
        String second = nodes().get(0).at("/branches/1/id").asText();

        here(post(flow() + "/selection/place").param("id", second).param("by", "1"));
        here(post(flow() + "/selection/place").param("id", last).param("by", "-1"));
        MockHttpServletResponse refused =
                htmx(at(post(flow() + "/selection/removal").param("id", last)));

        assertThat(nodes().get(0).at("/branches/2/default").asBoolean()).isTrue();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("其他条件都不符合");
    }

    @Test
    void anEditOfALongFlowAnswersWithWhatItChanged() throws Exception {
        for (int i = 0; i < 60; i++) {
            here(post(flow() + "/nodes").param("type", "approval").param("to", "into:"));
        }
        String node = id(30);

        byte[] answer = htmx(at(post(flow() + "/nodes/" + node).param("/name/zh_CN", "财务审批")))
                .getContentAsByteArray();

        assertThat(answer.length).isLessThan(MOST_BYTES);
        assertThat(new String(answer, UTF_8)).contains("财务审批", "head-" + node);
    }

    @Test
    void thePageReadsInEnglishAndOnItsOwn() throws Exception {
        here(post(flow() + "/nodes").param("type", "condition").param("to", "into:"));

        String page = text(call(get(flow()).locale(Locale.ENGLISH)));
        String additions = text(call(get(flow() + "/additions").param("to", "into:")));

        assertThat(page).doesNotContain("??").contains("data-to=\"into:\"");
        assertThat(additions).contains("name=\"type\"").doesNotContain("??");
    }

    private String setting(String id, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = at(post(flow() + "/nodes/" + id));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        MockHttpServletResponse response = htmx(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return text(response);
    }

    private String flow() {
        return "/design/" + key + "/flow";
    }

    private ProcessDraft draft() {
        return drafts.get(actors.of("hr", "test"), key);
    }

    private List<JsonNode> nodes() {
        List<JsonNode> nodes = new ArrayList<>();
        draft().content().file("flow").path("nodes").forEach(nodes::add);
        return nodes;
    }

    private List<String> types() {
        return nodes().stream().map(node -> node.path("type").asText()).toList();
    }

    private String id(int index) {
        return nodes().get(index).path("id").asText();
    }

    /** Sends the request with the present position and checks that it is accepted. */
    private void here(MockHttpServletRequestBuilder request) throws Exception {
        assertThat(call(at(request)).getStatus()).isLessThan(400);
    }

    private void here(String person, MockHttpServletRequestBuilder request) throws Exception {
        assertThat(web.perform(at(request)
                                .with(user(new SignedInPerson(person, null)))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isLessThan(400);
    }

    private MockHttpServletRequestBuilder at(MockHttpServletRequestBuilder request) {
        ProcessDraft draft = draft();
        return request.param("basis", draft.basis()).param("revision", String.valueOf(draft.revision()));
    }

    private MockHttpServletResponse htmx(MockHttpServletRequestBuilder request) throws Exception {
        return call(request.header("HX-Request", "true"));
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
