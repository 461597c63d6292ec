package org.dacheng.app.origin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says where a request comes from and under which address people see the program: by the word of the proxies that
 * {@code DACHENG_PROXIES} names; otherwise it comes from where the connection comes from, and the address is
 * {@code DACHENG_BASE_URL}, or what the request names when that is not set.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OriginFilter extends OncePerRequestFilter {

    private final Proxies proxies;
    private final String baseUrl;

    OriginFilter(@Value("${dacheng.proxies:}") String proxies, @Value("${dacheng.base-url:}") String baseUrl) {
        this.proxies = Proxies.of(proxies);
        this.baseUrl = baseUrl.strip();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(told(request), response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private HttpServletRequest told(HttpServletRequest request) {
        String connected = request.getRemoteAddr();
        Place asked = new Place(request.getScheme(), request.getServerName(), request.getServerPort());
        if (!proxies.trusts(connected)) {
            Place place =
                    baseUrl.isEmpty() ? asked : Place.of(URI.create(baseUrl)).orElse(asked);
            return new ToldRequest(request, connected, place);
        }
        String client = proxies.client(Collections.list(request.getHeaders("X-Forwarded-For")))
                .orElse(connected);
        return new ToldRequest(request, client, asked.told(request));
    }
}
