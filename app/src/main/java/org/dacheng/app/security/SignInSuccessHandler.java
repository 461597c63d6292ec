package org.dacheng.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.dacheng.base.web.PageCookie;
import org.dacheng.people.signin.SignInOrigin;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Redirects to the requested page, and remembers the browser as known. */
@Component
class SignInSuccessHandler implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        if (signedIn.getDetails() instanceof SignInOrigin origin && origin.secret() != null) {
            PageCookie.set(request, response, SignInOrigin.COOKIE, origin.secret(), Duration.ofDays(365));
        }
        response.sendRedirect(request.getContextPath() + RequestedPageCookie.take(request, response));
    }
}
