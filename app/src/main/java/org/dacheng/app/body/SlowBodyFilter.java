package org.dacheng.app.body;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.CoyoteInputStream;
import org.dacheng.people.signin.SignInOrigin;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps threads from those who send slowly. A small body, such as that of every form, is awaited without a thread and
 * has to be there within seconds. A large one, or an upload, is read by a thread and has to keep coming. Both need a
 * slot, of which one network gets half. A body that is refused unread closes its connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SlowBodyFilter extends OncePerRequestFilter {

    /** Bytes; a form with long texts of Chinese characters, each nine bytes in a form, is larger. */
    private static final int SMALL = 64 * 1024;

    /** So awaited bodies take 64 MB at most. */
    private final UploadSlots awaited = new UploadSlots(1_000, 500);

    /** Of the 200 threads that the container has. */
    private final UploadSlots uploads = new UploadSlots(64, 32);

    private final BodyRefusals refusals;
    private final int mostParameters;

    SlowBodyFilter(BodyRefusals refusals, ServerProperties server) {
        this.refusals = refusals;
        this.mostParameters = server.getTomcat().getMaxParameterCount();
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            arrived(request, response, chain);
        } else if (!hasBody(request)) {
            pass(request, response, chain);
        } else if (isSmall(request)) {
            await(request, response);
        } else {
            large(request, response, chain);
        }
    }

    private void await(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UploadSlots.Slot> slot = awaited.take(SignInOrigin.network(request.getRemoteAddr()));
        if (slot.isEmpty()) {
            refusals.noSlot(request, response);
        } else {
            AsyncBodyReader.await(request, (int) request.getContentLengthLong(), slot.get(), refusals);
        }
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = AsyncBodyReader.of(request);
        if (body == null) {
            chain.doFilter(request, response);
            return;
        }
        BufferedBodyRequest read = new BufferedBodyRequest(request, body, mostParameters);
        if (read.hasTooManyParameters()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(read, response);
        }
    }

    private void large(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UploadSlots.Slot> slot = uploads.take(SignInOrigin.network(request.getRemoteAddr()));
        if (slot.isEmpty()) {
            refusals.noSlot(request, response);
            return;
        }
        IncomingBody body = IncomingBody.of(request);
        try {
            if (body != null) {
                body.occupies(slot.get());
            }
            pass(request, response, chain);
        } finally {
            if (body == null) {
                slot.get().release();
            }
        }
    }

    /**
     * Has the container read a form or an upload now, before something else asks for a parameter and takes what was cut
     * off for not sent.
     */
    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getParameterMap();
        if (FormParameters.exceededLimits(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            chain.doFilter(request, response);
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
        return request.isAsyncSupported()
                && request.getContentLengthLong() > 0
                && request.getContentLengthLong() <= SMALL
                && !FormParameters.isMultipart(request)
                && request.getInputStream() instanceof CoyoteInputStream;
    }
}
