package org.dacheng.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.base.web.ReplyFormat;
import org.dacheng.people.web.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Redirects people who are not signed in to the sign-in page, and shows others that access is denied. */
@Component
class PageSecurityErrors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final CurrentActor current;

    PageSecurityErrors(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (isVisit(request)) {
            RequestedPageCookie.keep(request, response);
        }
        toSignIn(request, response, "/sign-in");
    }

    /** A page left open longer than its session posts an unknown CSRF token, so the person has to sign in again. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (current.person().isEmpty()) {
            toSignIn(request, response, "/sign-in?expired");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        String address = request.getContextPath() + page;
        switch (ReplyFormat.of(request)) {
            case JSON -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            case FRAGMENT -> {
                response.setHeader("HX-Redirect", address);
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case PAGE -> response.sendRedirect(address);
        }
    }

    /** True if the request opens a page; only then does it make sense to return there after sign-in. */
    private static boolean isVisit(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && ReplyFormat.of(request) == ReplyFormat.PAGE
                && accept != null
                && accept.contains("text/html");
    }
}
