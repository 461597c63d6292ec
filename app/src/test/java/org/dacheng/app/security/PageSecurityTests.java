package org.dacheng.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@DatabaseTest
@AutoConfigureMockMvc
class PageSecurityTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ThymeleafViewResolver views;

    @Test
    void leadsThroughTheSignInPageBackToWhereSomebodyWanted() throws Exception {
        var before = mvc.perform(get(URI.create("/profile?x=1%20%7B2%7D")).accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn()
                .getResponse();

        var after = mvc.perform(signIn("  Employee ", SmallCompany.PASSWORD).cookie(before.getCookie("wanted")))
                .andExpect(redirectedUrl("/profile?x=1%20%7B2%7D"))
                .andExpect(cookie().maxAge("wanted", 0))
                .andReturn()
                .getResponse();

        mvc.perform(get("/profile").cookie(after.getCookie("dacheng")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("林晓雨")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "http://evil.example/", "/\\evil.example", "nothing"})
    void leadsToNoOtherPlaceAfterSigningIn(String planted) throws Exception {
        String value = Base64.getUrlEncoder().encodeToString(planted.getBytes(StandardCharsets.UTF_8));

        mvc.perform(signIn("employee", SmallCompany.PASSWORD).cookie(new Cookie("wanted", value)))
                .andExpect(redirectedUrl("/"));
        mvc.perform(signIn("employee", SmallCompany.PASSWORD).cookie(new Cookie("wanted", planted)))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void keepsNoEndlessAddress() throws Exception {
        mvc.perform(get("/profile?x=" + "y".repeat(2030)).accept(MediaType.TEXT_HTML))
                .andExpect(cookie().exists("wanted"));
        mvc.perform(get("/profile?x=" + "y".repeat(2048)).accept(MediaType.TEXT_HTML))
                .andExpect(cookie().doesNotExist("wanted"))
                .andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void givesASignedInPersonANewSession() throws Exception {
        Cookie planted = session("office1");

        var answer = mvc.perform(signIn("employee", SmallCompany.PASSWORD).cookie(planted))
                .andReturn()
                .getResponse();

        assertThat(answer.getCookie("dacheng")).isNotNull();
        assertThat(answer.getCookie("dacheng").getValue()).isNotEqualTo(planted.getValue());
        assertThat(answer.getCookie("dacheng").isHttpOnly()).isTrue();
        assertThat(answer.getCookie("dacheng").getAttribute("SameSite")).isEqualToIgnoringCase("Lax");
    }

    @Test
    void aBrowserThatSignsInAgainKeepsItsCookieForAnotherYear() throws Exception {
        Cookie device = mvc.perform(signIn("auditor", SmallCompany.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("device");

        mvc.perform(signIn("auditor", SmallCompany.PASSWORD).cookie(device))
                .andExpect(cookie().value("device", device.getValue()))
                .andExpect(cookie().maxAge("device", 365 * 24 * 60 * 60));
    }

    @Test
    void guessesOfAStrangerDoNotStopTheOwner() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            mvc.perform(signIn("auditor", "wrong").with(from("10.9.0.1"))).andExpect(status().isUnprocessableEntity());
        }

        mvc.perform(signIn("auditor", "wrong").with(from("10.9.0.1"))).andExpect(status().isTooManyRequests());
        mvc.perform(signIn("auditor", SmallCompany.PASSWORD).with(from("10.9.0.2")))
                .andExpect(redirectedUrl("/"))
                .andExpect(cookie().httpOnly("device", true));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/inbox?q={x}, /inbox?q=%7Bx%7D",
        "http://localhost/{x}, /%7Bx%7D",
        "http://elsewhere.example/{x}, /profile",
        "{x}, /profile"
    })
    void bracesInTheAddressOfAPageAreCharacters(String page, String expected) throws Exception {
        mvc.perform(post("/profile/language")
                        .param("language", "zh_CN")
                        .header("Referer", page)
                        .cookie(session("office1"))
                        .with(csrf()))
                .andExpect(redirectedUrl(expected));
    }

    /** Any text that a controller appends to "redirect:". */
    @Test
    void noRedirectTakesBracesForPlaces() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        views.resolveViewName("redirect:/start/x?q={y}", Locale.ENGLISH)
                .render(Map.of("y", "z"), new MockHttpServletRequest(), response);

        assertThat(response.getRedirectedUrl()).startsWith("/start/x?q={y}");
        mvc.perform(post("/drafts/x/removal")
                        .header("Referer", "http://localhost/start/{x}?draft=1&y=2")
                        .cookie(session("office1"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/start/%7Bx%7D?y=2"));
    }

    @Test
    void keepsTheLoginThatWasTypedWithAWrongPassword() throws Exception {
        mvc.perform(signIn("hr", "wrong"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(forwardedUrl("/sign-in/refused"));

        mvc.perform(post("/sign-in/refused")
                        .param("login", "hr")
                        .requestAttr("refusal", Message.of("people.sign-in.wrong"))
                        .with(csrf()))
                .andExpect(content().string(containsString("value=\"hr\"")))
                .andExpect(content().string(containsString("账号或密码不正确")));
    }

    @Test
    void showsTheDemoPeopleOfTheSampleCompanyAlone() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(content().string(not(containsString("dacheng-demo"))));
    }

    @Test
    void waitsAfterManyWrongPasswords() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            mvc.perform(signIn("legal", "wrong")).andExpect(status().isUnprocessableEntity());
        }

        mvc.perform(signIn("legal", SmallCompany.PASSWORD))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(forwardedUrl("/sign-in/refused"));
    }

    @Test
    void nobodyWhoLeftSignsIn() throws Exception {
        mvc.perform(signIn("gone", SmallCompany.PASSWORD)).andExpect(status().isUnprocessableEntity());
    }

    @ParameterizedTest
    @CsvSource({
        "employee, /admin/people, 403",
        "employee, /admin/audit, 403",
        "hr, /admin/calendar, 403",
        "auditor, /admin/people, 403",
        "admin, /admin/people, 200",
        "admin, /admin/calendar, 200"
    })
    void opensAdminPagesByRole(String person, String path, int status) throws Exception {
        mvc.perform(get(path).cookie(session(person))).andExpect(status().is(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/profile", "/admin/people", "/people/search", "/no-such-page"})
    void showsNothingToStrangers(String path) throws Exception {
        mvc.perform(get(path).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void tellsHtmxToLeaveForTheSignInPage() throws Exception {
        mvc.perform(get("/inbox/count").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    /** The same rule as for failures, {@link org.dacheng.base.web.ReplyFormat}. */
    @Test
    void sendsOnlyBrowsersToTheSignInPage() throws Exception {
        mvc.perform(get("/inbox").accept(MediaType.APPLICATION_JSON)).andExpect(status().isUnauthorized());
        mvc.perform(get("/inbox/count").accept(MediaType.APPLICATION_JSON).header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("HX-Redirect"));
        mvc.perform(get("/inbox").header("HX-Request", "true").header("HX-History-Restore-Request", "true"))
                .andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void refusesAPostWithoutTheTokenOfItsPage() throws Exception {
        mvc.perform(post("/profile/language").param("language", "en").cookie(session("employee")))
                .andExpect(status().isForbidden());
        mvc.perform(post("/profile/language").param("language", "en")).andExpect(redirectedUrl("/sign-in?expired"));
    }

    @Test
    void everyPageForbidsForeignScriptsAndFrames() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"));
    }

    @Test
    void speaksTheLanguageOfTheBrowserOrTheOneChosen() throws Exception {
        mvc.perform(get("/sign-in").header("Accept-Language", "en-GB"))
                .andExpect(content().string(containsString("<h1>Sign in</h1>")));
        mvc.perform(get("/sign-in").header("Accept-Language", "en-GB").cookie(new Cookie("language", "zh-CN")))
                .andExpect(content().string(containsString("<h1>登录</h1>")));
        mvc.perform(post("/sign-in/language").param("language", "en").with(csrf()))
                .andExpect(header().string("Set-Cookie", containsString("language=en;")));
    }

    @Test
    void setupIsClosedOnceSomebodyIsThere() throws Exception {
        mvc.perform(get("/setup")).andExpect(redirectedUrl("/sign-in"));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private Cookie session(String person) throws Exception {
        return mvc.perform(signIn(person, SmallCompany.PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("dacheng");
    }

    private static MockHttpServletRequestBuilder signIn(String login, String password) {
        return post("/sign-in")
                .param("login", login)
                .param("password", password)
                .with(csrf());
    }
}
