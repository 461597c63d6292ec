package org.dacheng.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.people.signin.SignedInPerson;
import org.dacheng.people.web.CurrentActor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs out people who left the company while their session was still valid. */
class LeaverSignOutFilter extends OncePerRequestFilter {

    private final CurrentActor current;
    private final SecurityContextLogoutHandler out = new SecurityContextLogoutHandler();

    LeaverSignOutFilter(CurrentActor current) {
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = authentication != null && authentication.getPrincipal() instanceof SignedInPerson;
        if (signedIn && current.person().isEmpty()) {
            out.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }
}
