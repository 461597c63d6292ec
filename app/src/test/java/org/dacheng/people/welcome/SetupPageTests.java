package org.dacheng.people.welcome;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The first page of an installation without people. */
@DatabaseTest
@AutoConfigureMockMvc
@DirtiesContext
@TestPropertySource(properties = "dacheng.test.nobody=true")
class SetupPageTests {

    private static final String PASSWORD = "kestrel umbrella 47";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SetupTokens tokens;

    String token;

    @BeforeEach
    void everybodyGoes() {
        token = transaction.execute(status -> {
            jdbc.execute("update people_department set parent_id = null");
            for (String table : new String[] {
                "deputy", "api_token", "login", "person_role", "person_department", "person", "department"
            }) {
                jdbc.execute("delete from people_" + table);
            }
            return tokens.make();
        });
    }

    @Test
    void namesTheAdministratorWhoThenSignsIn() throws Exception {
        String name = "😀".repeat(100);

        send(Map.of("name", name, "company", name)).andExpect(redirectedUrl("/sign-in"));

        mvc.perform(post("/sign-in")
                        .param("login", "first.admin")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        mvc.perform(get("/setup")).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @CsvSource({
        "password, 1234567890, 密码太短",
        "password, '            ', 不能全是空格",
        "password, qwertyuiop123, 密码太容易被猜到",
        "password, first.admin at the river, 不能包含登录账号或姓名",
        "login, UPPER CASE, 小写字母",
        "email, nonsense, 邮箱格式不正确",
    })
    void refusesAtTheField(String field, String typed, String reason) throws Exception {
        send(Map.of(field, typed))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(reason)));
    }

    @Test
    void refusesTheNameOfTheCompany() throws Exception {
        send(Map.of("company", "Feiyuan Instruments", "password", "FeiyuanInstruments!"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("密码太容易被猜到")));
    }

    @ParameterizedTest
    @CsvSource({"company", "name"})
    void keepsATextThatIsTooLong(String field) throws Exception {
        String typed = "字".repeat(101);

        send(Map.of(field, typed))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString(typed), containsString("1 到 100 个字符"))));
    }

    @Test
    void keepsAnAddressThatIsTooLong() throws Exception {
        String typed = "x".repeat(195) + "@x.com";

        send(Map.of("email", typed))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString(typed), containsString("最多 200 个字符"))));
    }

    private ResultActions send(Map<String, String> other) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "token", token,
                "company", "河边公司",
                "name", "秦川",
                "login", "first.admin",
                "email", "",
                "password", PASSWORD));
        fields.putAll(other);
        var request = post("/setup").with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }
}
