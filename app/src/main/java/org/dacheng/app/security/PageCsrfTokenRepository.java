package org.dacheng.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * CSRF tokens: stored in the session of signed-in people, and in a cookie before sign-in, so that anonymous visitors
 * create no data on the server.
 */
class PageCsrfTokenRepository implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";

    private final CookieCsrfTokenRepository beforeSignIn = new CookieCsrfTokenRepository();
    private final HttpSessionCsrfTokenRepository afterSignIn = new HttpSessionCsrfTokenRepository();

    PageCsrfTokenRepository() {
        beforeSignIn.setHeaderName(HEADER);
        beforeSignIn.setCookieName("proof");
        beforeSignIn.setCookiePath("/");
        beforeSignIn.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        afterSignIn.setHeaderName(HEADER);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.getSession(false) == null ? beforeSignIn : afterSignIn;
    }
}
