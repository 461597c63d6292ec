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
 * Lets browsers keep a static file for good when its address holds the digest of its content. The others, such as the
 * parts that scripts import by name, are asked for again and answered with 304 while they are the same.
 */
@Component
class VersionedResourceFilter extends OncePerRequestFilter {

    private static final Pattern VERSIONED = Pattern.compile(".*-[0-9a-f]{32}\\.[a-z0-9]+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean versioned = VERSIONED.matcher(request.getRequestURI()).matches();
        chain.doFilter(request, versioned ? new Kept(response) : response);
    }

    private static final class Kept extends HttpServletResponseWrapper {

        Kept(HttpServletResponse response) {
            super(response);
        }

        /** Only what was found says "no-cache"; a missing file says something stricter, which stays. */
        @Override
        public void setHeader(String name, String value) {
            boolean found = name.equals(HttpHeaders.CACHE_CONTROL) && value.equals("no-cache");
            super.setHeader(name, found ? "public, max-age=31536000, immutable" : value);
        }
    }
}
