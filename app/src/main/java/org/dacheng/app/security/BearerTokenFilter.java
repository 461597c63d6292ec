package org.dacheng.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dacheng.people.signin.SignedInPerson;
import org.dacheng.people.token.ApiTokens;
import org.dacheng.people.token.TokenRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates the owner of the token in {@code Authorization: Bearer …}. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final ApiTokens tokens;
    private final ApiSecurityErrors refusals;

    BearerTokenFilter(ApiTokens tokens, ApiSecurityErrors refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            try {
                signIn(tokens.use(header.substring(SCHEME.length()).strip()));
            } catch (TokenRefused refused) {
                refusals.commence(request, response, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void signIn(String personId) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedInPerson(personId, null), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
