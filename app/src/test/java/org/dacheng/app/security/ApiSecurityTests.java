package org.dacheng.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.people.token.ApiTokens;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.Employment;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@AutoConfigureMockMvc
class ApiSecurityTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Employment employment;

    /** Case and surrounding blanks of a login are ignored, on every database. */
    @ParameterizedTest
    @ValueSource(strings = {"employee", "Employee", "EMPLOYEE", "employee ", " employee", "\tEmployee "})
    void aLoginIsTheSameWhateverItsCaseAndTheBlanksAround(String login) throws Exception {
        mvc.perform(newToken("{\"name\": \"spelling\", \"expiresInDays\": 1}")
                        .with(httpBasic(login, SmallCompany.PASSWORD)))
                .andExpect(status().isCreated());
    }

    @Test
    void passwordMakesATokenAndTheTokenCallsTheApi() throws Exception {
        String answer = mvc.perform(newToken("{\"name\": \"script\", \"expiresInDays\": 7}")
                        .with(httpBasic("employee", SmallCompany.PASSWORD)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.token", startsWith("dc_")))
                .andExpect(jsonPath("$.name").value("script"))
                .andExpect(jsonPath("$.expiresAt").exists())
                .andReturn()
                .getResponse()
                .getContentAsString();

        mvc.perform(bearer(JsonPath.read(answer, "$.token")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.person.id").value("employee"))
                .andExpect(cookie().doesNotExist("dacheng"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                      | /name",
                "{\"name\": \"  \"}                      | /name",
                "{\"name\": \"x\", \"expiresInDays\": 0} | /expiresInDays",
                "{\"name\": \"x\", \"expiresInDays\": 99999} | /expiresInDays",
            })
    void refusesABadTokenAtItsPlace(String body, String pointer) throws Exception {
        mvc.perform(newToken(body).with(httpBasic("employee", SmallCompany.PASSWORD)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
    }

    @Test
    void saysInTheLanguageAskedForThatThePasswordIsWrong() throws Exception {
        mvc.perform(newToken("{\"name\": \"x\"}")
                        .with(httpBasic("employee2", "wrong"))
                        .header("Accept-Language", "en"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Basic")))
                .andExpect(jsonPath("$.type").value("/problems/wrong-password"))
                .andExpect(jsonPath("$.detail").value("Login or password is wrong."));
    }

    @Test
    void takesNoPasswordAnywhereElse() throws Exception {
        mvc.perform(get("/api/v1/me").with(httpBasic("employee", SmallCompany.PASSWORD)))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Bearer")));
    }

    @Test
    void aTokenMakesNoToken() throws Exception {
        String token = tokens.create(SmallCompany.actor("employee"), "x", null).token();

        mvc.perform(newToken("{\"name\": \"x\"}").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/people", "/api/v1/tasks", "/api/v1/no-such-thing"})
    void asksForATokenWhereNoneIsSent(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")))
                .andExpect(jsonPath("$.type").value("/problems/invalid-token"))
                .andExpect(jsonPath("$.detail", containsString("Bearer")));
    }

    @Test
    void saysWhyATokenIsRefused() throws Exception {
        var employee = SmallCompany.actor("employee");
        var revoked = tokens.create(employee, "revoked", null);
        tokens.revoke(employee, revoked.id());
        var expired = tokens.create(employee, "expired", 1);
        transaction.executeWithoutResult(status -> jdbc.sql("update people_api_token set expires_at = ? where id = ?")
                .params(UtcTimestamps.write(Instant.now().minus(Duration.ofHours(1))), expired.id())
                .update());

        assertRefused("dc_nonsense", "does not exist");
        assertRefused("", "does not exist");
        assertRefused(revoked.token(), "revoked");
        assertRefused(expired.token(), "expired on");
    }

    @Test
    void aTokenOfSomebodyWhoLeftOpensNothingForGood() throws Exception {
        String token = tokens.create(SmallCompany.actor("office2"), "x", null).token();
        employment.leave("office2");

        assertRefused(token, "left the company");

        employment.comeBack("office2");
        assertRefused(token, "revoked");
        String another = tokens.create(SmallCompany.actor("office2"), "x", null).token();
        mvc.perform(bearer(another)).andExpect(status().isOk());
    }

    /** Changes the database directly, so that the program gets no event. */
    @Test
    void aTokenThatIsUsedWhileItsOwnerIsAwayIsRevoked() throws Exception {
        String token = tokens.create(SmallCompany.actor("office2"), "x", null).token();
        employment.leave("office2");
        transaction.executeWithoutResult(
                status -> jdbc.sql("update people_api_token set revoked_at = null where person_id = 'office2'")
                        .update());

        assertRefused(token, "left the company");

        employment.comeBack("office2");
        assertRefused(token, "revoked");
    }

    @Test
    void waitsAfterManyWrongPasswords() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            mvc.perform(newToken("{\"name\": \"x\"}").with(httpBasic("away", "wrong")))
                    .andExpect(status().isUnauthorized());
        }

        var refused = mvc.perform(newToken("{\"name\": \"x\"}")
                        .with(httpBasic("Away", SmallCompany.PASSWORD))
                        .header("Accept-Language", "en"))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.detail", containsString("Try again in")))
                .andReturn();

        assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After")))
                .isBetween(1, 15);
    }

    private void assertRefused(String token, String reason) throws Exception {
        mvc.perform(bearer(token).header("Accept-Language", "en"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail", containsString(reason)));
    }

    private static MockHttpServletRequestBuilder newToken(String body) {
        return post("/api/v1/tokens").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder bearer(String token) {
        return get("/api/v1/me").header("Authorization", "Bearer " + token);
    }
}
