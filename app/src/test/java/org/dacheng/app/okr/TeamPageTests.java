package org.dacheng.app.okr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Pages of teams, reminders of cycles, and notices about goals. */
@SampleCompanyWebTest
class TeamPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybodySeesTheTeamsAndOnlyThoseWhoMayAreOfferedANewOne() throws Exception {
        String hr = text(call(as("hr", get("/okr/teams"))));
        String employee = text(call(as("employee", get("/okr/teams"))));

        assertThat(hr).contains("/okr/teams?new=yes").doesNotContain("??");
        assertThat(employee).doesNotContain("/okr/teams?new=yes");
        assertThat(text(call(as("hr", get("/okr/teams?new=yes")))))
                .contains("name=\"nameZh\"", "data-people=\"member\"");
    }

    @Test
    void aTeamThatIsRefusedKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse refused = call(as("hr", post("/okr/teams"))
                .with(csrf())
                .param("nameEn", "Search <fast>")
                .param("lead", "")
                .param("member", "legal", "nobody-at-all"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Search &lt;fast&gt;", "#lead", "#member", "value=\"legal\"");
    }

    @Test
    void aTeamIsMadeChangedClosedAndKeepsItsPage() throws Exception {
        call(cycle("团队周期", 2142, "2142-01-15", "2142-04-15"));
        String address = call(as("hr", post("/okr/teams"))
                        .with(csrf())
                        .param("nameZh", "搜索小组")
                        .param("lead", "employee")
                        .param("member", "legal"))
                .getRedirectedUrl();

        String page = text(call(as("employee", get(address))));
        assertThat(page).contains("搜索小组").contains(address + "/settings").doesNotContain("??");
        assertThat(text(call(as("employee", get(address + "/settings"))))).contains("value=\"legal\"", "建立了团队");
        assertThat(call(as("legal", get(address + "/settings"))).getStatus()).isEqualTo(403);

        call(as("employee", post(address + "/closing")).with(csrf()));

        assertThat(text(call(as("employee", get(address))))).contains("已关闭").doesNotContain("class=\"okr-add\"");
        assertThat(text(call(as("legal", get("/okr/teams"))))).doesNotContain("搜索小组");
    }

    @Test
    void keepersChooseWhatACycleRemindsOf() throws Exception {
        String fresh = text(call(as("hr", get("/okr/cycles?new=yes"))));
        assertThat(fresh)
                .containsPattern("value=\"check-in\"\\s+checked")
                .containsPattern("value=\"next-step\"\\s+checked")
                .contains("name=\"writingUntil\"");

        MockHttpServletResponse refused = call(cycle("提醒周期", 2141, "2141-05-01", "2141-03-01"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("#writingUntil", "#scoringUntil", "value=\"2141-05-01\"");

        assertThat(call(cycle("提醒周期", 2141, "2141-01-15", "2141-04-15")).getRedirectedUrl())
                .isEqualTo("/okr/cycles");
        assertThat(text(call(as("hr", get("/okr/cycles"))))).contains("填写到 2141年1月15日", "评分到 2141年4月15日");
        assertThat(jdbc.sql("select reminders from okr_cycle where name_zh = '提醒周期'")
                        .query(String.class)
                        .single())
                .isEqualTo("writing-ends,check-in");
    }

    private static MockHttpServletRequestBuilder cycle(
            String name, int year, String writingUntil, String scoringUntil) {
        return as("hr", post("/okr/cycles"))
                .with(csrf())
                .param("nameZh", name)
                .param("kind", "QUARTER")
                .param("startsOn", year + "-01-01")
                .param("endsOn", year + "-03-31")
                .param("checkInDays", "7")
                .param("writingUntil", writingUntil)
                .param("scoringUntil", scoringUntil)
                .param("reminders", "check-in", "writing-ends");
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(new SignedInPerson(person, null))).header("Accept", "text/html");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
