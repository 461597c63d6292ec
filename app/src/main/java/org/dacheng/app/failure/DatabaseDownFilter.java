package org.dacheng.app.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Handles failures outside of controllers because the database is down or busy, such as finding the session. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseDownFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDownFilter.class);

    private final DatabaseDownResponse down;

    DatabaseDownFilter(DatabaseDownResponse down) {
        this.down = down;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failed) {
            DatabaseOutage outage = DatabaseOutage.in(failed);
            if (outage == null || response.isCommitted()) {
                throw failed;
            }
            LOG.error("{}: {} {}: {}", outage.type(), request.getMethod(), request.getRequestURI(), failed.toString());
            write(down.of(request, outage), response);
        }
    }

    private static void write(ResponseEntity<String> answer, HttpServletResponse response) throws IOException {
        byte[] body = String.valueOf(answer.getBody()).getBytes(StandardCharsets.UTF_8);
        response.reset();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
