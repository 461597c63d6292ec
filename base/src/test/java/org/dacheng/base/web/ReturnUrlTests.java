package org.dacheng.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReturnUrlTests {

    @ParameterizedTest
    @CsvSource({
        "http://localhost/inbox, /inbox",
        "http://localhost/inbox?q=%E4%BC%91#x, /inbox?q=%E4%BC%91#x",
        "http://localhost/inbox?q={x}, /inbox?q=%7Bx%7D",
        "http://localhost/, /",
        "http://localhost, /otherwise",
        "http://localhost.evil.example/, /otherwise",
        "http://localhost@evil.example/, /otherwise",
        "https://localhost/inbox, /otherwise",
        "http://localhost//evil.example, /otherwise",
        "http://localhost/\\evil.example, /otherwise",
        "javascript:alert(1), /otherwise",
        "'', /otherwise",
    })
    void onlyPagesOfTheProgramAreReturnedTo(String page, String expected) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/profile/language");
        request.addHeader("Referer", page);

        assertThat(ReturnUrl.of(request, "/otherwise")).isEqualTo(expected);
    }

    @Test
    void withoutAPageTheOtherOneIsTaken() {
        assertThat(ReturnUrl.of(new MockHttpServletRequest("POST", "/x"), "/otherwise"))
                .isEqualTo("/otherwise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inbox", "//x", "/\\x", "/a\r\nSet-Cookie: x", "/a b", "http://x/"})
    void whatIsNoPathIsNoAddress(String address) {
        assertThat(ReturnUrl.local(address, "/")).isEqualTo("/");
    }

    @Test
    void anEndlessAddressIsNone() {
        String longest = "/" + "x".repeat(2047);

        assertThat(ReturnUrl.local(longest, "/")).isEqualTo(longest);
        assertThat(ReturnUrl.local(longest + "x", "/")).isEqualTo("/");
    }
}
