package org.dacheng.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.dacheng.app.WebTest;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A process that is switched off, as shown to HR designers and to other people. */
@WebTest
class ProcessAdministrationPageTests {

    private static final String OFF = "/design/ice-cream/availability/removal";
    private static final String ON = "/design/ice-cream/availability";

    @Autowired
    private MockMvc web;

    @AfterEach
    void switchOn() throws Exception {
        call("hr", post(ON));
    }

    @Test
    void aProcessThatIsSwitchedOffIsNotOfferedAndSaysSo() throws Exception {
        assertThat(text(call("employee", get("/start")))).contains("/start/ice-cream");

        assertThat(call("hr", post(OFF)).getRedirectedUrl()).isEqualTo("/design");

        assertThat(text(call("hr", get("/design"))))
                .contains("冰淇淋采购", "已停用", "action=\"" + ON + "\"")
                .doesNotContain("??");
        assertThat(text(call("employee", get("/start")))).doesNotContain("/start/ice-cream");
        assertThat(text(call("employee", get("/inbox?process=ice-cream")))).contains("冰淇淋采购");
        MockHttpServletResponse opened = call("employee", get("/start/ice-cream"));
        assertThat(opened.getStatus()).isEqualTo(409);
        assertThat(text(opened)).contains("“冰淇淋采购”已停用");
    }

    @Test
    void aFormThatWasOpenWhenItHappenedKeepsWhatWasTyped() throws Exception {
        call("hr", post(OFF));

        MockHttpServletResponse refused = call(
                "employee",
                post("/start/ice-cream")
                        .param("key", "off-1")
                        .param("data.event", "Summer of the switched-off machine"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("“冰淇淋采购”已停用", "Summer of the switched-off machine");
    }

    @Test
    void aCycleSaysThatItsProcessIsSwitchedOff() throws Exception {
        call("hr", post("/design/okr-agreement/availability/removal"));
        try {
            String id = "cycle-of-a-switched-off-process";
            MockHttpServletResponse made = call(
                    "hr",
                    post("/okr/cycles")
                            .param("nameZh", id)
                            .param("nameEn", id)
                            .param("kind", "CUSTOM")
                            .param("startsOn", "2031-01-01")
                            .param("endsOn", "2031-02-01")
                            .param("checkInDays", "7")
                            .param("agreementProcess", "okr-agreement"));
            assertThat(made.getRedirectedUrl()).as(text(made)).isEqualTo("/okr/cycles");

            assertThat(text(call("hr", get("/okr/cycles")))).contains("“OKR 审批”已停用，本周期的目标不能提交。");
        } finally {
            call("hr", post("/design/okr-agreement/availability"));
        }
    }

    private MockHttpServletResponse call(String person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(new SignedInPerson(person, null))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
