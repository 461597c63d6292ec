package org.dacheng.app.body;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The request body below all its readers: the program, or the container when it parses a form or an upload. The body
 * has to arrive at {@value #RATE} bytes or more for each second spent waiting for it after the first ten.
 */
final class IncomingBody implements InputBuffer {

    /** Bytes per second. */
    static final int RATE = 2_048;

    private static final long SECOND = 1_000_000_000L;
    private static final long START = 10 * SECOND;

    /** Time limit for reading and discarding unused data, so that the sender gets to read the response. */
    private static final long SKIPPING = 30 * SECOND;

    private final Request request;
    private final Response response;
    private final InputBuffer in;
    private final long mostSkipped;
    private UploadSlots.@Nullable Slot slot;
    private long waited;
    private long bytes;
    private boolean dropped;

    /** @param mostSkipped maximum number of bytes to read and discard so that the response arrives */
    IncomingBody(Request request, Response response, InputBuffer in, long mostSkipped) {
        this.request = request;
        this.response = response;
        this.in = in;
        this.mostSkipped = mostSkipped;
    }

    /** Installs itself between the container and the connection, which is reused for many requests. */
    static IncomingBody of(org.apache.catalina.connector.Request request, Response response, long mostSkipped) {
        Request inner = request.getCoyoteRequest();
        InputBuffer current = inner.getInputBuffer();
        InputBuffer in = current instanceof IncomingBody earlier ? earlier.in : current;
        IncomingBody body = new IncomingBody(inner, response, in, mostSkipped);
        inner.setInputBuffer(body);
        request.setAttribute(IncomingBody.class.getName(), body);
        return body;
    }

    /** Null in a test without a server. */
    static @Nullable IncomingBody of(ServletRequest request) {
        return (IncomingBody) request.getAttribute(IncomingBody.class.getName());
    }

    /** Sets the slot to release when the body has been read. */
    void holdSlot(UploadSlots.Slot taken) {
        slot = taken;
    }

    void release() {
        UploadSlots.Slot taken = slot;
        if (taken != null) {
            taken.release();
        }
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long begun = System.nanoTime();
        int read = in.doRead(handler);
        waited += System.nanoTime() - begun;
        bytes += Math.max(0, read);
        if (read < 0 || request.isFinished()) {
            release();
        } else if (isTooSlow()) {
            throw new BodyTooSlow();
        }
        return read;
    }

    @Override
    public int available() {
        return in.available();
    }

    /** Leaves the rest of the body unread; the connection is closed after the response. */
    void drop() throws IOException {
        if (!dropped) {
            dropped = true;
            response.flushBuffer();
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            // Keeps the response; otherwise the container would replace it with an error page.
            response.setErrorReported();
        }
    }

    /** Reads the rest within limits, or drops it. */
    void finish() throws IOException {
        try {
            if (!dropped && !request.isFinished()) {
                response.flushBuffer();
                if (!skipped()) {
                    drop();
                }
            }
        } finally {
            release();
            request.setInputBuffer(in);
        }
    }

    private boolean skipped() {
        boolean waitsForLeave = request.hasExpectation() && bytes == 0;
        if (waitsForLeave || isTooSlow() || request.getContentLengthLong() - bytes > mostSkipped) {
            return false;
        }
        DiscardingHandler nowhere = new DiscardingHandler();
        long limit = bytes + mostSkipped;
        long begun = System.nanoTime();
        try {
            while (bytes <= limit && System.nanoTime() - begun < SKIPPING && doRead(nowhere) >= 0) {
                continue;
            }
        } catch (IOException gone) {
            return false;
        }
        return request.isFinished();
    }

    private boolean isTooSlow() {
        long late = waited - START;
        return late > 0 && bytes < RATE * (late / SECOND);
    }

    /** Buffer handler that discards the bytes read. */
    private static final class DiscardingHandler implements ApplicationBufferHandler {

        private ByteBuffer shown = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            shown = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return shown;
        }

        @Override
        public void expand(int size) {}
    }
}
