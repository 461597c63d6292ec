package org.dacheng.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.app.AppTest;
import org.dacheng.app.RawHttp;
import org.dacheng.app.TestApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forged headers about the client address or the public URL have no effect. */
@AppTest
class ForgedOriginTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PROOF = Pattern.compile("(?i)set-cookie: (proof=[^;]+)");
    private static final String LONG = "1".repeat(201);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"127.0.0.21, 203.0.113.", "127.0.0.22, 2001:db8::", "127.0.0.23, ''"})
    void guessesOfOneConnectionAreCountedTogether(String from, String forged) throws Exception {
        int refused = 0;
        try (RawHttp http = new RawHttp(from, port)) {
            Form form = form(http);
            for (int guess = 0; guess < 40; guess++) {
                String origin = forged.isEmpty() ? LONG + guess : forged + guess;
                String answer =
                        post(http, form, "login=nobody" + guess + "&password=guess", "X-Forwarded-For: " + origin);
                refused += answer.startsWith("HTTP/1.1 429") ? 1 : 0;
            }
        }

        assertThat(refused).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "203.0.113.7, 127.0.0.1", "<b>x</b>", "long"})
    void theTimelineSaysWhereTheConnectionCameFrom(String forged) {
        String leave = """
                {"process": "leave", "data": {"kind": "personal", "reason": "forged",
                 "period": {"from": "2026-03-02", "to": "2026-03-03"}}}""";

        TestApiClient.ApiResponse made = new TestApiClient(port)
                .as("employee")
                .post(
                        "/api/v1/requests",
                        leave,
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "X-Forwarded-For",
                        forged.equals("long") ? LONG : forged);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(jdbc.sql("select distinct origin from engine_timeline_entry where request_id = ?")
                        .param(made.body().path("id").asText())
                        .query(String.class)
                        .list())
                .containsExactly("api 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: localhost\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https",
                "Host: localhost\r\nForwarded: host=evil.example;proto=https",
                "Host: evil.example.with.a.long.name.11111111111111111111111111111111111111111111111111111111111111"
                        + ".11111111111111111111111111111111111111111111111111111111111111"
                        + ".11111111111111111111111111111111111111111111111111111111111111.example",
            })
    void noAnswerLeadsToAForgedHost(String host) throws Exception {
        try (RawHttp http = new RawHttp(port)) {
            String redirect =
                    http.head("GET /inbox HTTP/1.1", host, "Accept: text/html").answer();
            String page = http.head("GET /sign-in HTTP/1.1", host).answer();

            assertThat(redirect).startsWith("HTTP/1.1 302").contains("Location: /sign-in");
            assertThat(page).startsWith("HTTP/1.1 200");
            assertThat(redirect + page).doesNotContain("evil.example", "; Secure");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-No-Host: x", "Host: a b", "Host: <script>", "Host: evil.example/..@localhost"})
    void aRequestWithoutAProperHostIsRefused(String host) throws Exception {
        try (RawHttp http = new RawHttp(port)) {
            assertThat(http.head("GET /sign-in HTTP/1.1", host).answer()).startsWith("HTTP/1.1 400");
        }
    }

    /** A page of another site can send a form but has no CSRF token, whatever headers the browser sends. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "https://evil.example", "http://localhost", ""})
    void aFormOfAnotherPageIsRefused(String origin) throws Exception {
        try (RawHttp http = new RawHttp("127.0.0.24", port)) {
            Form own = form(http);
            Form forged = new Form(own.cookie(), "x".repeat(own.token().length()));

            String answer = post(http, forged, "login=employee&password=dacheng-demo", "Origin: " + origin);

            assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /sign-in?expired");
            assertThat(answer).doesNotContain("dacheng=");
        }
    }

    @Test
    void aBrowserThatHidesItsOriginCanSignIn() throws Exception {
        try (RawHttp http = new RawHttp("127.0.0.24", port)) {
            String answer = post(http, form(http), "login=employee&password=dacheng-demo", "Origin: null");

            assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /\r\n");
        }
    }

    private record Form(String cookie, String token) {}

    private static Form form(RawHttp http) throws Exception {
        String page = http.head("GET /sign-in HTTP/1.1", "Host: localhost").answer();
        return new Form(found(PROOF, page), found(TOKEN, page));
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String post(RawHttp http, Form form, String fields, String header) throws Exception {
        String body = fields + "&_csrf=" + URLEncoder.encode(form.token(), StandardCharsets.UTF_8);
        return http.head(
                        "POST /sign-in HTTP/1.1",
                        "Host: localhost",
                        "Cookie: " + form.cookie(),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length(),
                        header)
                .send(body)
                .answer();
    }
}
