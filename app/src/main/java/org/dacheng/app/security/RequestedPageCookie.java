package org.dacheng.app.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.dacheng.base.web.PageCookie;
import org.dacheng.base.web.ReturnUrl;
import org.springframework.web.util.WebUtils;

/**
 * Stores the page requested before sign-in in a cookie, so that anonymous visitors create no data on the server. URLs
 * that are too long are not stored; the home page is shown instead.
 */
final class RequestedPageCookie {

    private static final String COOKIE = "wanted";
    private static final String HOME = "/";

    /** Covers the time that a sign-in page may stay open. */
    private static final Duration KEPT = Duration.ofHours(1);

    static void keep(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String page = request.getRequestURI().substring(request.getContextPath().length()) + query;
        String wanted = ReturnUrl.local(page, HOME);
        if (!wanted.equals(HOME)) {
            byte[] bytes = wanted.getBytes(StandardCharsets.UTF_8);
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            PageCookie.set(request, response, COOKIE, value, KEPT);
        }
    }

    /** Returns the page, or else the home page, and deletes the cookie. */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return HOME;
        }
        PageCookie.set(request, response, COOKIE, "", Duration.ZERO);
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cookie.getValue());
            return ReturnUrl.local(new String(bytes, StandardCharsets.UTF_8), HOME);
        } catch (IllegalArgumentException madeUp) {
            return HOME;
        }
    }

    private RequestedPageCookie() {}
}
