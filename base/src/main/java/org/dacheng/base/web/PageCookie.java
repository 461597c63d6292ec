package org.dacheng.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** A cookie of pages: for the whole site, out of reach of scripts, and not sent along by the forms of other sites. */
public final class PageCookie {

    /**
     * @param value ASCII without blanks, commas and semicolons
     * @param age how long the browser keeps it; zero takes it away
     */
    public static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private PageCookie() {}
}
