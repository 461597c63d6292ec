package org.dacheng.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects bodies that are too large while the program reads them, with or without a Content-Length. The container reads
 * forms and uploads, and has its own limits for them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodySizeLimitFilter extends OncePerRequestFilter {

    private final BodyLimitProperties limits;
    private final MultipartProperties uploads;

    BodySizeLimitFilter(BodyLimitProperties limits, MultipartProperties uploads) {
        this.limits = limits;
        this.uploads = uploads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        chain.doFilter(new SizeLimitedRequest(request, limit(type).toBytes()), response);
    }

    private DataSize limit(String type) {
        if (type.startsWith("multipart/")) {
            return uploads.getMaxRequestSize();
        }
        boolean readable = type.contains("json") || type.contains("form-urlencoded") || type.startsWith("text/");
        return readable ? limits.json() : limits.body();
    }

    private static final class SizeLimitedRequest extends HttpServletRequestWrapper {

        private final long limit;

        SizeLimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > limit) {
                throw new ContentTooLarge(limit);
            }
            return new CountingServletInputStream(super.getInputStream(), limit);
        }
    }
}
