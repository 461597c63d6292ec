package org.dacheng.app.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.app.WebTest;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of requests and their operations. */
@WebTest
class RequestPageTests {

    @Autowired
    private MockMvc web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/start",
                "/start/leave",
                "/start/expense",
                "/inbox",
                "/done",
                "/requests",
                "/requests?view=copied",
                "/requests?view=all"
            })
    void everyPageOpensForEverybody(String address) throws Exception {
        for (String person : new String[] {"employee", "manager", "hr", "admin", "auditor"}) {
            MockHttpServletResponse page = call(as(person, get(address)));

            assertThat(page.getStatus()).as("%s for %s", address, person).isEqualTo(200);
            assertThat(text(page)).doesNotContain("??");
        }
    }

    @Test
    void acceptedFilesAreNamedAsPeopleNameThem() throws Exception {
        MockHttpServletResponse page = call(as("employee", get("/start/expense")));

        assertThat(text(page)).contains("接受：PDF、JPG、PNG").contains("accept=\".pdf,.jpg,.jpeg,.png\"");
    }

    @Test
    void aProcessIsFoundByThePinyinInitialsOfItsName() throws Exception {
        MockHttpServletResponse found = call(as("employee", get("/start?q=qj")).header("HX-Request", "true"));

        assertThat(text(found)).contains("/start/leave").doesNotContain("<html").doesNotContain("/start/ice-cream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qing jia", "请 假", "qingjia", "人事"})
    void enterOpensTheOnlyProcessFound(String typed) throws Exception {
        MockHttpServletResponse typing =
                call(as("employee", get("/start").param("q", typed)).header("HX-Request", "true"));
        MockHttpServletResponse entered =
                call(as("employee", get("/start").param("q", typed).param("open", "true")));

        assertThat(text(typing)).contains("/start/leave").contains("Enter").doesNotContain("/start/expense");
        assertThat(entered.getRedirectedUrl()).isEqualTo("/start/leave");
    }

    @Test
    void enterOpensNothingWhenSeveralOrNoneAreFound() throws Exception {
        MockHttpServletResponse several =
                call(as("employee", get("/start").param("q", "a").param("open", "true")));
        MockHttpServletResponse none =
                call(as("employee", get("/start").param("q", "<出差>").param("open", "true")));

        assertThat(text(several)).contains("/start/leave", "/start/expense");
        assertThat(text(none)).contains("&lt;出差&gt;").doesNotContain("/start/leave");
    }

    @Test
    void everyListTellsRequestsOfOneKindApart() throws Exception {
        call(as("zhang.wei", post("/start/leave"))
                .with(csrf())
                .param("key", UUID.randomUUID().toString())
                .param("data.kind", "personal")
                .param("data.period.from", "2026-11-25")
                .param("data.period.to", "2026-11-25")
                .param("data.reason", "等安装宽带的师傅"));

        String[][] lists = {
            {"zhang.wei", "/requests"},
            {"zhang.wei", "/"},
            {"manager", "/inbox"},
            {"admin", "/requests?view=all"}
        };
        for (String[] list : lists) {
            assertThat(text(call(as(list[0], get(list[1]))))).as(list[1]).contains("等安装宽带的师傅", "2026-11-25");
        }
    }

    @Test
    void aFieldInWhichNobodySeesAnythingIsNotFilledIn() throws Exception {
        MockHttpServletResponse refused = call(as("employee", post("/start/leave"))
                .with(csrf())
                .param("key", UUID.randomUUID().toString())
                .param("data.reason", "\u200b\u00a0\u0000"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("#data.reason");
    }

    @Test
    void whatIsTypedComesBackWithWhatIsWrongInIt() throws Exception {
        MockHttpServletResponse refused = call(as("employee", post("/start/leave"))
                .with(csrf())
                .param("key", UUID.randomUUID().toString())
                .param("data.reason", "想去看<海>"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("想去看&lt;海&gt;")
                .contains("data-focus")
                .contains("#data.kind");
    }

    @Test
    void aDraftIsThereAgainUntilItIsDiscarded() throws Exception {
        call(as("finance", post("/start/leave/form")).with(csrf()).param("data.reason", "草稿里的话"));

        String restored = text(call(as("finance", get("/start/leave"))));
        MockHttpServletResponse discarded =
                call(as("finance", post("/start/leave/draft/removal")).with(csrf()));

        assertThat(restored).contains("草稿里的话");
        assertThat(discarded.getStatus()).isEqualTo(303);
        assertThat(text(call(as("finance", get("/start/leave"))))).doesNotContain("草稿里的话");
    }

    @Test
    void aChangedAnswerChangesTheChain() throws Exception {
        MockHttpServletResponse part = call(leave(as("employee", post("/start/leave/form")), "2026-03-06"));

        assertThat(text(part)).contains("id=\"chain\"").contains("hx-swap-oob").doesNotContain("<html");
        assertThat(text(part)).containsPattern("部门负责人|Department head");
    }

    @Test
    void aDecisionInTheInboxTellsTheScriptAndThePage() throws Exception {
        String request = submitted();
        String task = task("manager", request);

        MockHttpServletResponse decided = call(as("manager", post("/tasks/" + task + "/approval"))
                .with(csrf())
                .header("HX-Request", "true")
                .param("request", request));
        MockHttpServletResponse late = call(as("manager", post("/tasks/" + task + "/approval"))
                .with(csrf())
                .header("HX-Request", "true")
                .param("request", request));

        assertThat(decided.getStatus()).isEqualTo(200);
        assertThat(decided.getHeader("HX-Trigger-After-Settle"))
                .contains("task-decided")
                .contains(task);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getHeader("HX-Retarget")).isEqualTo("#pane");
        assertThat(text(late)).contains("flash-late");
    }

    @Test
    void aRefusalWithoutItsCommentIsAskedForIt() throws Exception {
        String request = submitted();
        String task = task("manager", request);

        MockHttpServletResponse refused = call(as("manager", post("/tasks/" + task + "/refusal"))
                .with(csrf())
                .param("request", request)
                .param("to", "end"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("/tasks/" + task + "/approval")
                .contains("id=\"comment-error\"")
                .containsPattern("id=\"comment\"[^>]*aria-invalid=\"true\"")
                .doesNotContain("class=\"errors\"");
    }

    @Test
    void aCommentThatIsTooLongStaysInItsBox() throws Exception {
        String request = submitted();

        MockHttpServletResponse refused = call(as("employee", post("/requests/" + request + "/comments"))
                .with(csrf())
                .param("comment", "长".repeat(2001)));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("长".repeat(2001)).contains("id=\"comment-error\"");
    }

    @Test
    void aTransferToNobodySaysSoInItsDialog() throws Exception {
        String request = submitted();

        MockHttpServletResponse refused = call(as("manager", post("/tasks/" + task("manager", request) + "/transfer"))
                .with(csrf())
                .param("request", request));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("data-opens-dialog").doesNotContain("class=\"errors\"");
    }

    @Test
    void aReturnIsToldAsAReturnAndTheFormSaysWhoAndWhy() throws Exception {
        String request = submitted();
        call(as("manager", post("/tasks/" + task("manager", request) + "/refusal"))
                .with(csrf())
                .param("request", request)
                .param("to", "submitter")
                .param("comment", "请补材料"));

        String page = text(call(as("employee", get("/requests/" + request))));
        String print = text(call(as("employee", get("/requests/" + request + "?print="))));
        String form = text(call(as("employee", get("/requests/" + request + "/resubmission"))));

        assertThat(page).contains("退回").doesNotContain("step-refused");
        assertThat(print).contains("请补材料").doesNotContain(">拒绝<");
        assertThat(form).contains("class=\"returned\"", "请补材料", "href=\"/requests/" + request + "\"");
    }

    @Test
    void aWithdrawnRequestMarksTheNodeThatWaitedAsNotDecided() throws Exception {
        String request = submitted();
        call(as("employee", post("/requests/" + request + "/withdrawal")).with(csrf()));

        String diagram = text(call(as("employee", get("/requests/" + request + "?tab=diagram"))));

        assertThat(diagram)
                .containsPattern("data-stopped=\"[a-z-]+\"")
                .contains("step-stopped")
                .doesNotContainPattern("data-(done|active)=\"[^\"]")
                .doesNotContain("step step-done");
    }

    @ParameterizedTest
    @CsvSource({"?from=inbox,/inbox", "'',/requests?view=started"})
    void theNavigationShowsWhereARequestWasOpenedFrom(String query, String destination) throws Exception {
        String page = text(call(as("manager", get("/requests/" + submitted() + query))));

        Matcher current = Pattern.compile("href=\"([^\"]+)\"\\s+aria-current=\"page\"")
                .matcher(page.substring(page.indexOf("<nav class=\"rail\""), page.indexOf("</nav>")));
        assertThat(current.results().map(found -> found.group(1))).containsExactly(destination);
    }

    @Test
    void aDecisionOnThePageCanBeUndone() throws Exception {
        String request = submitted();
        String task = task("manager", request);
        MockHttpServletResponse decided = call(as("manager", post("/tasks/" + task + "/approval"))
                .with(csrf())
                .header("HX-Request", "true")
                .param("request", request)
                .param("from", "inbox"));

        MockHttpServletResponse undone = call(as("manager", post("/tasks/" + task + "/undo"))
                .with(csrf())
                .header("HX-Request", "true")
                .param("request", request));
        MockHttpServletResponse again = call(as("manager", post("/tasks/" + task + "/undo"))
                .with(csrf())
                .header("HX-Request", "true")
                .param("request", request));

        assertThat(text(decided)).contains("/tasks/" + task + "/undo", "data-undo=\"10\"");
        assertThat(undone.getHeader("HX-Trigger-After-Settle")).contains("task-undone", request);
        assertThat(task("manager", request)).isEqualTo(task);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getHeader("HX-Retarget")).isEqualTo("#flash");
        assertThat(text(again)).contains("flash-refused");
    }

    @Test
    void severalAreApprovedAtOnce() throws Exception {
        String one = task("manager", submitted());
        String two = task("manager", submitted());

        MockHttpServletResponse answer =
                call(as("manager", post("/inbox/approvals")).with(csrf()).param("task", one, two));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(text(call(as("manager", get("/inbox"))))).doesNotContain(one).doesNotContain(two);
    }

    @Test
    void aCommentOnSeveralThatIsTooLongComesBackWithWhatWasTicked() throws Exception {
        String one = task("manager", submitted());
        String two = task("manager", submitted());
        String typed = "😀".repeat(2001);

        MockHttpServletResponse refused = call(as("manager", post("/inbox/approvals"))
                .with(csrf())
                .param("task", one)
                .param("comment", typed));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains(typed, "2,000")
                .containsPattern("value=\"" + one + "\"[^>]*checked")
                .doesNotContainPattern("value=\"" + two + "\"[^>]*checked");

        MockHttpServletResponse taken = call(as("manager", post("/inbox/approvals"))
                .with(csrf())
                .param("task", one)
                .param("comment", "😀".repeat(2000)));
        assertThat(taken.getStatus()).isEqualTo(303);
    }

    @Test
    void theFilterStaysWhenSeveralWereApproved() throws Exception {
        String one = task("manager", submitted());

        MockHttpServletResponse answer = call(as("manager", post("/inbox/approvals"))
                .with(csrf())
                .param("task", one)
                .param("process", "leave")
                .param("q", "QJ"));
        MockHttpServletResponse undone = call(as("manager", post("/inbox/approvals/undo"))
                .with(csrf())
                .param("task", one)
                .param("process", "leave"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/inbox?process=leave&q=QJ");
        assertThat(undone.getRedirectedUrl()).isEqualTo("/inbox?process=leave");
        assertThat(text(call(as("manager", get("/inbox?process=leave"))))).contains(one);
    }

    @Test
    void whatIsNotApprovedTogetherCannotBeChosenAndSaysWhy() throws Exception {
        String request = submitted();
        call(as("manager", post("/tasks/" + task("manager", request) + "/refusal"))
                .with(csrf())
                .param("request", request)
                .param("to", "submitter")
                .param("comment", "请补材料"));

        String inbox = text(call(as("employee", get("/inbox"))));

        assertThat(inbox).containsPattern("<label class=\"line-check\" title=\"[^\"]+\">\\s*<input[^>]*disabled");
    }

    @Test
    void aStrangerDoesNotSeeTheRequest() throws Exception {
        String request = submitted();

        assertThat(call(as("finance", get("/requests/" + request))).getStatus()).isEqualTo(404);
        assertThat(call(as("finance", get("/requests/" + request + "/diagram.bpmn")))
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "diagram", "comments"})
    void theRequestPageHasItsTabs(String tab) throws Exception {
        String request = submitted();

        MockHttpServletResponse page = call(as("employee", get("/requests/" + request + "?tab=" + tab)));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text(page)).contains("id=\"side\"").doesNotContain("??");
    }

    @Test
    void theRequestPrints() throws Exception {
        MockHttpServletResponse page = call(as("employee", get("/requests/" + submitted() + "?print=")));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text(page))
                .contains("data-print=\"now\"", "/scripts/print-")
                .containsPattern("(?s)<thead>.*<th scope=\"col\">.*</thead>");
    }

    @Test
    void nothingIsPostedWithoutTheProofThatOurPageAsks() throws Exception {
        assertThat(call(as("employee", post("/start/leave"))).getStatus()).isEqualTo(403);
    }

    private String submitted() throws Exception {
        MockHttpServletResponse answer = call(leave(as("employee", post("/start/leave")), "2026-03-03")
                .param("key", UUID.randomUUID().toString()));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(303);
        return answer.getRedirectedUrl().replaceAll(".*/requests/([0-9a-z]+).*", "$1");
    }

    private static MockHttpServletRequestBuilder leave(MockHttpServletRequestBuilder request, String until) {
        return request.with(csrf())
                .param("data.kind", "annual")
                .param("data.reason", "家里有事")
                .param("data.period.from", "2026-03-02")
                .param("data.period.to", until);
    }

    private String task(String person, String request) throws Exception {
        Matcher found = Pattern.compile("data-task=\"([0-9a-z]+)\"")
                .matcher(text(call(as(person, get("/requests/" + request)))));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(UTF_8);
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(new SignedInPerson(person, null)));
    }
}
