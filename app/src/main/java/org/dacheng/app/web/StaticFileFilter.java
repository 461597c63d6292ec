package org.dacheng.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the cookies of a request for a static file. Such files are the same for everyone, so that a page with twenty
 * of them reads and updates its session once, and files are served while the database is busy.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class StaticFileFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(StaticFiles.isFor(request) ? new RequestWithoutCookies(request) : request, response);
    }

    private static final class RequestWithoutCookies extends HttpServletRequestWrapper {

        RequestWithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}
