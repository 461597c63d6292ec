package org.dacheng.app.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dacheng.people.signin.SignedInPerson;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** All pages about people: their content, and their responses to invalid input. */
@DatabaseTest
@AutoConfigureMockMvc
class PeoplePagesTests {

    @Autowired
    MockMvc mvc;

    @Test
    void findsColleaguesByPinyinInitials() throws Exception {
        mvc.perform(get("/people/search").param("q", "zw").with(as("employee")))
                .andExpect(jsonPath("$[0].id").value("employee2"))
                .andExpect(jsonPath("$[0].name").value("张伟"))
                .andExpect(jsonPath("$[0].department").value("平台组"))
                .andExpect(jsonPath("$[0].position").value("工程师"));
        mvc.perform(get("/people/search").param("q", "zw").with(as("legal")))
                .andExpect(jsonPath("$[0].name").value("Zhang Wei"));
    }

    @Test
    void answersEachOfSeveralNamesInTheirOrder() throws Exception {
        mvc.perform(post("/people/search")
                        .param("q", "nobody at all", "Zhang Wei", "zhangw", "a,b")
                        .with(as("employee"))
                        .with(csrf()))
                .andExpect(jsonPath("$.length()").value(4))
                .andExpect(jsonPath("$[0].exact").isEmpty())
                .andExpect(jsonPath("$[0].similar").isEmpty())
                .andExpect(jsonPath("$[1].exact[0].name").value("张伟"))
                .andExpect(jsonPath("$[2].exact").isEmpty())
                .andExpect(jsonPath("$[2].similar[0].id").value("employee2"))
                .andExpect(jsonPath("$[3].exact").isEmpty());
    }

    @Test
    void namesADeputyAndRemovesHim() throws Exception {
        mvc.perform(post("/profile/deputy")
                        .param("deputy", "employee2")
                        .param("from", "2099-01-01")
                        .param("until", "2099-01-07")
                        .with(as("office1"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/profile"))
                .andExpect(flash().attributeExists("flash"));

        mvc.perform(get("/profile").with(as("office1")))
                .andExpect(content().string(containsString("2099年1月1日 至 2099年1月7日")))
                .andExpect(content().string(containsString("/removal")));
    }

    @ParameterizedTest
    @CsvSource({
        "employee2, 2099-02-02, 2099-02-01, 结束时间早于开始时间",
        "employee2, someday, , 日期格式不正确",
        "gone, , , 只能选择在职同事",
        "office1, , , 不能由本人代理",
        "<script>, , , 只能选择在职同事"
    })
    void refusesADeputyAtTheField(String deputy, String from, String until, String reason) throws Exception {
        mvc.perform(post("/profile/deputy")
                        .param("deputy", deputy)
                        .param("from", from == null ? "" : from)
                        .param("until", until == null ? "" : until)
                        .with(as("office1"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(reason)))
                .andExpect(content().string(not(containsString("value=\"<script>"))));
    }

    @Test
    void showsATokenOnce() throws Exception {
        mvc.perform(post("/profile/tokens")
                        .param("name", "Report")
                        .param("expiresInDays", "30")
                        .with(as("legal"))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("<code>dc_")));

        mvc.perform(get("/profile").with(as("legal")))
                .andExpect(content().string(containsString("Report")))
                .andExpect(content().string(not(containsString("dc_"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 30, Say what the token is for",
        "x, 0, A token can be valid for",
        "x, soon, A token can be valid for"
    })
    void refusesATokenAtTheField(String name, String days, String reason) throws Exception {
        mvc.perform(post("/profile/tokens")
                        .param("name", name)
                        .param("expiresInDays", days)
                        .with(as("legal"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(reason)));
    }

    @Test
    void somebodyElsesTokenIsNotFound() throws Exception {
        mvc.perform(post("/profile/tokens/01m7ys2qr9315bpj27f316a67r/revocation")
                        .with(as("employee"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void changesTheLanguageAndStaysOnThePage() throws Exception {
        mvc.perform(post("/profile/language")
                        .param("language", "en")
                        .header("Referer", "http://localhost/inbox?x=1")
                        .with(as("office2"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inbox?x=1"));
        mvc.perform(get("/profile").with(as("office2"))).andExpect(content().string(containsString("Time zone")));

        mvc.perform(post("/profile/language")
                        .param("language", "zh_CN")
                        .header("Referer", "http://elsewhere.example/")
                        .with(as("office2"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/profile"));
    }

    @ParameterizedTest
    @CsvSource({"fr, Asia/Shanghai, 只能选择中文或英文", "en, Mars/Olympus, 只能选择列表中的时区"})
    void refusesUnknownPreferences(String language, String zone, String reason) throws Exception {
        mvc.perform(post("/profile/preferences")
                        .param("language", language)
                        .param("zone", zone)
                        .with(as("employee"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(reason)));
    }

    @ParameterizedTest
    @CsvSource({"wrong, a-good-password, 当前密码不正确", "dacheng-demo, short, 密码太短"})
    void refusesABadNewPassword(String current, String password, String reason) throws Exception {
        mvc.perform(post("/profile/password")
                        .param("current", current)
                        .param("password", password)
                        .with(as("employee"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(reason)));
    }

    @Test
    void listsThePeopleOfADepartmentAndThoseBelow() throws Exception {
        mvc.perform(get("/admin/people").param("department", "rd").with(as("admin")))
                .andExpect(content().string(containsString("王磊")))
                .andExpect(content().string(containsString("已离职")))
                .andExpect(content().string(not(containsString("刘芳"))));
        mvc.perform(get("/admin/people").param("q", "no such person").with(as("admin")))
                .andExpect(content().string(containsString("没有找到人员")));
    }

    @Test
    void makesADayAHolidayAndPlainAgain() throws Exception {
        mvc.perform(get("/admin/calendar/2026-10-01").with(as("admin")))
                .andExpect(content().string(containsString("国庆节")));

        day("2027-01-01", "HOLIDAY", "元旦").andExpect(redirectedUrl("/admin/calendar?year=2027"));
        mvc.perform(get("/admin/calendar").param("year", "2027").with(as("admin")))
                .andExpect(content().string(containsString("元旦")));
        day("2027-01-01", "PLAIN", "").andExpect(status().is3xxRedirection());
        mvc.perform(get("/admin/calendar").param("year", "2027").with(as("admin")))
                .andExpect(content().string(not(containsString("元旦"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, HOLIDAY, '', 至少填写一种语言的名称",
        "2027-01-01, WORKDAY, x, 这一天本来就是工作日",
        "2027-01-01, PARTY, x, 需选择日期类型"
    })
    void refusesABadDayAtTheField(String date, String kind, String name, String reason) throws Exception {
        day(date, kind, name)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(reason)));
    }

    @ParameterizedTest
    @CsvSource({"2027-02-30", "9999-01-01", "today"})
    void thereIsNoSuchDay(String date) throws Exception {
        mvc.perform(get("/admin/calendar/" + date).with(as("admin"))).andExpect(status().isNotFound());
    }

    private ResultActions day(String date, String kind, String name) throws Exception {
        return mvc.perform(post("/admin/calendar/" + date)
                .param("kind", kind)
                .param("nameZh", name)
                .with(as("admin"))
                .with(csrf()));
    }

    private static RequestPostProcessor as(String person) {
        return user(new SignedInPerson(person, null));
    }
}
