package org.dacheng.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers cache a static file permanently if its URL contains the digest of its content. Other files, such as
 * modules that scripts import by name, are revalidated and answered with 304 while unchanged.
 */
@Component
class VersionedResourceFilter extends OncePerRequestFilter {

    private static final Pattern VERSIONED = Pattern.compile(".*-[0-9a-f]{32}\\.[a-z0-9]+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean versioned = VERSIONED.matcher(request.getRequestURI()).matches();
        chain.doFilter(request, versioned ? new CacheableResponse(response) : response);
    }

    private static final class CacheableResponse extends HttpServletResponseWrapper {

        CacheableResponse(HttpServletResponse response) {
            super(response);
        }

        /** Sets "no-cache" only for existing files; a missing file keeps its stricter header. */
        @Override
        public void setHeader(String name, String value) {
            boolean found = name.equals(HttpHeaders.CACHE_CONTROL) && value.equals("no-cache");
            super.setHeader(name, found ? "public, max-age=31536000, immutable" : value);
        }
    }
}
