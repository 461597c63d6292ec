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
 * The page that somebody wanted and had to sign in for, in a cookie of the browser: strangers leave nothing behind on
 * the server. An address that is too long is not kept; the home page follows then.
 */
final class RequestedPageCookie {

    private static final String COOKIE = "wanted";
    private static final String HOME = "/";

    /** As long as a sign-in page may stay open. */
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

    /** The page, or the home page; from then on it is forgotten. */
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
