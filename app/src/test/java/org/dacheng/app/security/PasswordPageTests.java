package org.dacheng.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.dacheng.people.person.OrganisationChanged;
import org.dacheng.people.token.ApiTokens;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.Employment;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Changing the password or leaving the company ends other sessions and tokens of the person. */
@DatabaseTest
@AutoConfigureMockMvc
class PasswordPageTests {

    private static final String PERSON = "employee2";
    private static final String BETTER = "kestrel umbrella 47";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Employment employment;

    String secret;

    @BeforeEach
    void keepThePassword() {
        secret = jdbc.sql("select secret from people_login where person_id = ?")
                .param(PERSON)
                .query(String.class)
                .single();
    }

    @AfterEach
    void putThePasswordBack() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update people_login set secret = ? where person_id = ?")
                    .params(secret, PERSON)
                    .update();
            jdbc.sql("delete from people_sign_in_failure").update();
        });
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndTheTokens() throws Exception {
        Cookie here = session();
        Cookie elsewhere = session();
        String token = tokens.create(SmallCompany.actor(PERSON), "x", 1).token();

        change(here, SmallCompany.PASSWORD, BETTER, true).andExpect(redirectedUrl("/profile"));

        mvc.perform(get("/profile").cookie(here)).andExpect(status().isOk());
        mvc.perform(get("/profile").cookie(elsewhere)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
        mvc.perform(signIn(SmallCompany.PASSWORD)).andExpect(status().isUnprocessableEntity());
        mvc.perform(signIn(BETTER)).andExpect(redirectedUrl("/"));
    }

    @Test
    void tokensStayWhenTheBoxIsNotTicked() throws Exception {
        Cookie here = session();
        String token = tokens.create(SmallCompany.actor(PERSON), "x", 1).token();
        mvc.perform(get("/profile").cookie(here))
                .andExpect(content().string(containsString("aria-describedby=\"revokes-tokens-help\" checked")));

        change(here, SmallCompany.PASSWORD, BETTER, false).andExpect(redirectedUrl("/profile"));

        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, kestrel umbrella 47, 当前密码不正确",
        "'', kestrel umbrella 47, 当前密码不正确",
        "dacheng-demo, short, 密码太短",
        "dacheng-demo, '            ', 不能全是空格",
        "dacheng-demo, 123456789012, 密码太容易被猜到",
        "dacheng-demo, the river 张伟 knows, 不能包含登录账号或姓名",
        "dacheng-demo, employee2 by the river, 不能包含登录账号或姓名",
    })
    void refusesAtTheField(String current, String password, String reason) throws Exception {
        Cookie here = session();
        Cookie elsewhere = session();

        change(here, current, password, true)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(reason)))
                .andExpect(content().string(not(containsString(BETTER))));

        mvc.perform(get("/profile").cookie(elsewhere)).andExpect(status().isOk());
    }

    @Test
    void refusesTheOldPassword() throws Exception {
        Cookie here = session();
        change(here, SmallCompany.PASSWORD, BETTER, false).andExpect(redirectedUrl("/profile"));

        change(here, BETTER, BETTER, false)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("不能与当前密码相同")));
        change(here, "wrong", BETTER, false).andExpect(content().string(not(containsString("不能与当前密码相同"))));
    }

    @Test
    void guessingTheCurrentPasswordIsAsSlowAsAtTheDoor() throws Exception {
        Cookie here = session();
        for (int attempt = 0; attempt < 5; attempt++) {
            change(here, "guess " + attempt, BETTER, true).andExpect(status().isUnprocessableEntity());
        }

        change(here, SmallCompany.PASSWORD, BETTER, true)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("密码错误次数过多")));
        mvc.perform(get("/profile").cookie(here)).andExpect(status().isOk());
    }

    @Test
    void refusesTheNameOfTheCompany() throws Exception {
        Cookie here = session();
        call("Feiyuan Instruments");
        try {
            change(here, SmallCompany.PASSWORD, "FeiyuanInstruments!", true)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("密码太容易被猜到")));
        } finally {
            call("Small Company");
        }
    }

    private void call(String company) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update people_department set name_en = ? where id = 'co'")
                    .param(company)
                    .update();
            events.publishEvent(new OrganisationChanged());
        });
    }

    /** The procedure of docs/operations.md for a forgotten password; htpasswd writes this kind of hash. */
    @Test
    void aPasswordSetInTheDatabaseSignsInAndEndsWhatWasOpen() throws Exception {
        Cookie before = session();
        String hash = new BCryptPasswordEncoder(BCryptVersion.$2Y, 10).encode(BETTER);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update people_login set secret = ? where person_id = ?")
                    .params("{bcrypt}" + hash, PERSON)
                    .update();
            jdbc.sql("delete from APP_SESSION where PRINCIPAL_NAME = ?")
                    .param(PERSON)
                    .update();
        });

        mvc.perform(get("/profile").cookie(before)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(signIn(SmallCompany.PASSWORD)).andExpect(status().isUnprocessableEntity());
        mvc.perform(signIn(BETTER)).andExpect(redirectedUrl("/"));
    }

    @Test
    void whoLeavesAndComesBackSignsInAgain() throws Exception {
        Cookie before = session();

        employment.leave(PERSON);
        employment.comeBack(PERSON);

        mvc.perform(get("/profile").cookie(before)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/profile").cookie(session())).andExpect(status().isOk());
    }

    private ResultActions change(Cookie session, String current, String password, boolean revokes) throws Exception {
        var request = post("/profile/password")
                .param("current", current)
                .param("password", password)
                .cookie(session)
                .with(csrf());
        return mvc.perform(revokes ? request.param("revokesTokens", "true") : request);
    }

    private Cookie session() throws Exception {
        Cookie session = mvc.perform(signIn(SmallCompany.PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("dacheng");
        assertThat(session).isNotNull();
        return session;
    }

    private static MockHttpServletRequestBuilder signIn(String password) {
        return post("/sign-in")
                .param("login", PERSON)
                .param("password", password)
                .with(csrf());
    }
}
