package org.dacheng.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.Message;
import org.dacheng.people.signin.SignInThrottled;
import org.dacheng.people.token.TokenRefused;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Responds to rejected API calls with an RFC 9457 problem. */
@Component
class ApiSecurityErrors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver failures;

    ApiSecurityErrors(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        this.failures = failures;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        boolean tokenRequest = request.getMethod().equals("POST")
                && request.getRequestURI().equals(request.getContextPath() + "/api/v1/tokens");
        Failure failure = failure(refused, tokenRequest);
        if (refused instanceof SignInThrottled throttled) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
        } else {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    tokenRequest ? "Basic realm=\"Dacheng\"" : "Bearer realm=\"Dacheng\"");
        }
        failures.resolveException(request, response, null, failure);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        failures.resolveException(request, response, null, new NotAllowed(Message.of("app.problem.not-allowed")));
    }

    private static Failure failure(AuthenticationException refused, boolean tokenRequest) {
        if (refused instanceof SignInThrottled throttled) {
            return new TooManyAttempts(throttled.text());
        } else if (refused instanceof TokenRefused token) {
            return new InvalidToken(token.text());
        } else if (refused instanceof BadCredentialsException) {
            return new WrongPassword();
        }
        return new InvalidToken(Message.of(tokenRequest ? "app.security.basic-needed" : "app.security.token-needed"));
    }
}
