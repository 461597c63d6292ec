package org.dacheng.app.origin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.dacheng.base.web.AddressProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Determines the client address and the public URL of a request: from the headers of the proxies listed in
 * {@code DACHENG_PROXIES}; otherwise the client address is that of the connection, and the URL is
 * {@code DACHENG_BASE_URL}, or that of the request if the setting is missing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OriginFilter extends OncePerRequestFilter {

    private final TrustedProxies proxies;
    private final Optional<PublicAddress> configured;

    OriginFilter(AddressProperties properties) {
        this.proxies = TrustedProxies.of(properties.proxies());
        this.configured = Optional.ofNullable(properties.baseUrl()).map(PublicAddress::of);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(withOrigin(request), response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private HttpServletRequest withOrigin(HttpServletRequest request) {
        String connected = request.getRemoteAddr();
        PublicAddress requested =
                new PublicAddress(request.getScheme(), request.getServerName(), request.getServerPort());
        if (!proxies.trusts(connected)) {
            return new ForwardedRequest(request, connected, configured.orElse(requested));
        }
        String client = proxies.client(Collections.list(request.getHeaders("X-Forwarded-For")))
                .orElse(connected);
        return new ForwardedRequest(request, client, requested.forwarded(request));
    }
}
