package org.dacheng.app.body;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.CoyoteInputStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps threads from those who send slowly. A small body, such as that of every form, is awaited without a thread and
 * has to be there within seconds. A large one is read by a thread; of those there are only so many places, of which one
 * address gets a part, and it must keep up a rate. Whatever is refused closes its connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BodyFilter extends OncePerRequestFilter {

    /** Bytes; a form with long texts of Chinese characters, each nine bytes in a form, is larger and takes a place. */
    private static final int SMALL = 64 * 1024;

    /** As the container takes it. */
    private static final int LARGEST_FORM = 2 << 20;

    private final Places places;

    BodyFilter() {
        this(new Places(64, 32));
    }

    BodyFilter(Places places) {
        this.places = places;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            byte[] body = ArrivingBody.of(request);
            chain.doFilter(body == null ? request : new ReadRequest(request, body), response);
        } else if (!hasBody(request)) {
            chain.doFilter(request, response);
        } else if (isSmall(request)) {
            ArrivingBody.await(request, (int) request.getContentLengthLong());
        } else {
            large(request, response, chain);
        }
    }

    private void large(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        if (!places.take(address)) {
            Dropping.refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            SteadyRequest steady = new SteadyRequest(request);
            if (ReadRequest.isForm(request)) {
                form(steady, response, chain);
            } else {
                chain.doFilter(steady, response);
            }
            if (!request.isAsyncStarted()) {
                steady.drain();
            }
        } catch (TooSlow slow) {
            Dropping.refuse(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT);
        } finally {
            places.give(address);
        }
    }

    /** The container would read a form without a limit of time. */
    private static void form(SteadyRequest steady, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = steady.getInputStream().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new ReadRequest(steady, body), response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /**
     * The container alone can take a multipart body apart, and reads it itself. Only its own stream tells when
     * something arrives; one that is there already, as in a test without a server, need not be awaited.
     */
    private static boolean isSmall(HttpServletRequest request) throws IOException {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return request.isAsyncSupported()
                && request.getContentLengthLong() > 0
                && request.getContentLengthLong() <= SMALL
                && !type.startsWith("multipart/")
                && request.getInputStream() instanceof CoyoteInputStream;
    }
}
