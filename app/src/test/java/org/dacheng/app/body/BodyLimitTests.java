package org.dacheng.app.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dacheng.app.ProgramTest;
import org.dacheng.app.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms and uploads beyond the limits are refused with a clear message, regardless of how they are sent. */
@ProgramTest
class BodyLimitTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=x";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "POST, /sign-in, a&, 20001",
        "POST, /sign-in, a=123456&, 20001",
        "PUT, /tasks/x/draft, a=1&, 20001",
        "PUT, /tasks/x/draft, a=123456&, 20001",
        "POST, /api/v1/requests, a&, 20001",
        "POST, /sign-in, a=1234567890&, 200000",
    })
    void aFormOfTooManyParametersOrBytes(String method, String path, String parameter, int times) throws Exception {
        assertRefused(method, path, FORM, parameter.repeat(times));
    }

    @ParameterizedTest
    @CsvSource({"a, 5001", "1234567890, 250000"})
    void anUploadOfTooManyPartsOrTooMuchText(String text, int times) throws Exception {
        String parts = times > 5_001 ? part(text.repeat(times)) : part(text).repeat(times);

        assertRefused("POST", "/sign-in", PARTS, parts + "--x--\r\n");
        assertRefused("POST", "/api/v1/attachments", PARTS, parts + "--x--\r\n");
    }

    @Test
    void anAddressOfTooManyParameters() throws Exception {
        try (RawHttp http = new RawHttp(port)) {
            String answer = http.head("GET /sign-in?" + "a&".repeat(20_001) + " HTTP/1.1", "Host: localhost")
                    .answer();

            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void theAnswerReachesThoseWhoSendEverythingBeforeTheyRead() throws Exception {
        assertThat(post("POST", "/sign-in", FORM, "en", "x".repeat(50 << 20))).startsWith("HTTP/1.1 413");
        assertThat(post("POST", "/no-such-page", "text/plain", "en", "x".repeat(50 << 20)))
                .startsWith("HTTP/1.1 302");
    }

    @ParameterizedTest
    @CsvSource({"/sign-in, application/x-www-form-urlencoded", "/sign-in, multipart/form-data;boundary=x"})
    void nobodyWaitsForABodyThatIsFarTooLarge(String path, String type) throws Exception {
        try (RawHttp http = new RawHttp(port)) {
            String answer = http.head(
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: " + type,
                            "Content-Length: 900000000")
                    .patience(8_000)
                    .rest();

            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }

    private void assertRefused(String method, String path, String type, String body) throws IOException {
        String english = post(method, path, type, "en", body);
        String chinese = post(method, path, type, "zh-CN", body);

        assertThat(english).startsWith("HTTP/1.1 413").contains("is too large.");
        assertThat(chinese).startsWith("HTTP/1.1 413").contains("内容过大。");
        if (path.startsWith("/api")) {
            assertThat(english).contains("application/problem+json", "\"status\":413");
        }
    }

    private String post(String method, String path, String type, String language, String body) throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            return http.head(
                            method + " " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Accept-Language: " + language,
                            "Content-Type: " + type,
                            "Content-Length: " + body.length())
                    .send(body)
                    .answer();
        }
    }

    private static String part(String text) {
        return "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + text + "\r\n";
    }
}
