package org.dacheng.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReplyFormatTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/inbox            |                                        | PAGE",
                "/inbox            | text/html                              | PAGE",
                "/inbox            | */*                                    | PAGE",
                "/inbox            | text/html,application/json;q=0.9       | PAGE",
                "/inbox            | application/json                       | JSON",
                "/inbox            | application/problem+json               | JSON",
                "/api/v1/requests  |                                        | JSON",
                "/api/v1/requests  | text/html                              | JSON",
                "/v3/api-docs      | text/html                              | JSON",
                "/api              | text/html                              | PAGE",
                "/apiary           | text/html                              | PAGE",
            })
    void dependsOnPathAndAccept(String path, String accept, ReplyFormat format) {
        assertThat(ReplyFormat.of(request(path, accept))).isEqualTo(format);
    }

    @Test
    void htmxGetsAFragmentButAWholePageForItsHistory() {
        MockHttpServletRequest request = request("/inbox", "*/*");
        request.addHeader("HX-Request", "true");
        assertThat(ReplyFormat.of(request)).isEqualTo(ReplyFormat.FRAGMENT);

        request.addHeader("HX-History-Restore-Request", "true");
        assertThat(ReplyFormat.of(request)).isEqualTo(ReplyFormat.PAGE);
    }

    @Test
    void theContextPathIsNoPartOfThePath() {
        MockHttpServletRequest request = request("/api/v1/inbox", null);
        request.setContextPath("/api/v1");

        assertThat(ReplyFormat.of(request)).isEqualTo(ReplyFormat.PAGE);
    }

    @Test
    void anErrorPageAnswersTheRequestThatFailed() {
        MockHttpServletRequest request = request("/error", null);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/requests");

        assertThat(ReplyFormat.of(request)).isEqualTo(ReplyFormat.JSON);
    }

    private static MockHttpServletRequest request(String path, String accept) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        return request;
    }
}
