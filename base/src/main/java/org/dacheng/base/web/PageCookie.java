package org.dacheng.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Sets cookies of pages: valid for the whole site, hidden from scripts, and not sent with forms of other sites. */
public final class PageCookie {

    /**
     * Sets a cookie.
     *
     * @param value ASCII without blanks, commas and semicolons
     * @param age how long the browser keeps it; zero deletes it
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
