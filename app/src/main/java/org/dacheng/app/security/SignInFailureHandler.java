package org.dacheng.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.people.signin.SignInThrottled;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Shows the sign-in page again, with the login as typed and the reason. */
@Component
class SignInFailureHandler implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof SignInThrottled throttled) {
            response.setStatus(429);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
            request.setAttribute("refusal", throttled.text());
        } else if (refused instanceof BadCredentialsException) {
            response.setStatus(422);
            request.setAttribute("refusal", WrongPassword.TEXT);
        } else {
            throw refused;
        }
        request.getRequestDispatcher("/sign-in/refused").forward(request, response);
    }
}
