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
 * Protects threads from slow senders. A small body, such as that of every form, is read without a thread and has to be
 * complete within seconds. A large body or an upload is read by a thread and has to keep a minimum rate. Both need a
 * slot; one network gets at most half of the slots. Refusing an unread body closes its connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SlowBodyFilter extends OncePerRequestFilter {

    /** In bytes. A form with long Chinese texts, nine bytes per character when encoded, is larger. */
    private static final int SMALL = 64 * 1024;

    /** Limits the memory of these bodies to 64 MB. */
    private final UploadSlots awaited = new UploadSlots(1_000, 500);

    /** Limit within the container's 200 threads. */
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
            parseAndForward(request, response, chain);
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
                body.holdSlot(slot.get());
            }
            parseAndForward(request, response, chain);
        } finally {
            if (body == null) {
                slot.get().release();
            }
        }
    }

    /**
     * Lets the container parse a form or an upload now, before other code reads a parameter and mistakes a truncated
     * one for a missing one.
     */
    private static void parseAndForward(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
     * Only the container can parse a multipart body, and it reads it itself. Only the container's own stream reports
     * arriving data; a body that is available at once, as in a test without a server, needs no asynchronous read.
     */
    private static boolean isSmall(HttpServletRequest request) throws IOException {
        return request.isAsyncSupported()
                && request.getContentLengthLong() > 0
                && request.getContentLengthLong() <= SMALL
                && !FormParameters.isMultipart(request)
                && request.getInputStream() instanceof CoyoteInputStream;
    }
}
