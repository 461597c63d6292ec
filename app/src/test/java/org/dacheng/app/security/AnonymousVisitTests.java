package org.dacheng.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.app.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visitors who are not signed in create no data on the server. Tested over HTTP, like a browser. */
@AppTest
class AnonymousVisitTests {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in?expired",
                "/sign-in/session",
                "/setup",
                "/profile",
                "/requests/x",
                "/nothing",
                "/styles/nothing.css"
            })
    void makesNoSession(String path) throws Exception {
        long before = sessions();

        HttpResponse<String> answer = open(path);

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(cookie("dacheng")).isNull();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aWrongPasswordMakesNoSessionAndARightOneMakesOne() throws Exception {
        long before = sessions();
        assertThat(open("/profile?x=1").headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in");
        String proof = proof("/sign-in");
        assertThat(cookie("proof").isHttpOnly()).isTrue();

        assertThat(signIn("wrong", proof).statusCode()).isEqualTo(422);
        assertThat(cookie("dacheng")).isNull();
        assertThat(sessions()).isEqualTo(before);

        HttpResponse<String> in = signIn("dacheng-demo", proof);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/profile?x=1");
        assertThat(sessions()).isEqualTo(before + 1);
        assertThat(cookie("proof")).isNull();
        assertThat(cookie("wanted")).isNull();
        assertThat(post("/profile/language", "language=zh_CN&_csrf=" + encoded(proof("/profile")))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormOfAnotherPlaceDoesNotSignIn() throws Exception {
        String proof = proof("/sign-in");
        cookies.getCookieStore().removeAll();

        HttpResponse<String> refused = signIn("dacheng-demo", proof);

        assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/sign-in?expired");
        assertThat(cookie("dacheng")).isNull();
    }

    /** The CSRF token from before sign-in is invalid afterwards. */
    @Test
    void theProofBelongsToTheSessionFromThenOn() throws Exception {
        String before = proof("/sign-in");
        HttpCookie planted = cookie("proof");
        signIn("dacheng-demo", before);
        cookies.getCookieStore().add(address("/"), planted);

        assertThat(post("/profile/language", "language=zh_CN&_csrf=" + encoded(before))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> signIn(String password, String proof) throws Exception {
        return post("/sign-in", "login=employee&password=" + password + "&_csrf=" + encoded(proof));
    }

    private String proof(String page) throws Exception {
        Matcher found = PROOF.matcher(open(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpCookie cookie(String name) {
        List<HttpCookie> all = cookies.getCookieStore().getCookies();
        return all.stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from APP_SESSION").query(Long.class).single();
    }
}
