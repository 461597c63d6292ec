package org.dacheng.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Stops bodies that are too large while they are read, said in advance or not; uploads have limits of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodyLimit extends OncePerRequestFilter {

    private final LimitProperties limits;
    private final HandlerExceptionResolver failures;

    BodyLimit(LimitProperties limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        this.limits = limits;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        boolean readable = type.contains("json") || type.contains("form") || type.startsWith("text/");
        long limit = (readable ? limits.json() : limits.body()).toBytes();
        // The container reads forms by itself, deep inside of other filters, and drops what is too large in silence.
        if (type.contains("form-urlencoded") && request.getContentLengthLong() > limit) {
            failures.resolveException(request, response, null, new ContentTooLarge(limit));
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > limit) {
                throw new ContentTooLarge(limit);
            }
            return new CountedInput(super.getInputStream(), limit);
        }
    }
}
