package org.dacheng.app.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a small request body without blocking a thread; continues the request when the body is complete and refuses it
 * otherwise.
 */
final class AsyncBodyReader implements ReadListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(AsyncBodyReader.class);

    private static final String READ = AsyncBodyReader.class.getName();

    /** Time limit for the whole body, in milliseconds. */
    private static final long PATIENCE = 10_000;

    private final AsyncContext exchange;
    private final ServletInputStream in;
    private final int length;
    private final UploadSlots.Slot slot;
    private final BodyRefusals refusals;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(512);

    private AsyncBodyReader(
            AsyncContext exchange, ServletInputStream in, int length, UploadSlots.Slot slot, BodyRefusals refusals) {
        this.exchange = exchange;
        this.in = in;
        this.length = length;
        this.slot = slot;
        this.refusals = refusals;
    }

    /**
     * Starts reading.
     *
     * @param length of the body, in bytes
     * @param slot released when the request has ended and the body is no longer in memory, or when reading cannot start
     */
    static void await(HttpServletRequest request, int length, UploadSlots.Slot slot, BodyRefusals refusals)
            throws IOException {
        try {
            ServletInputStream in = request.getInputStream();
            AsyncContext exchange = request.startAsync();
            exchange.setTimeout(PATIENCE);
            AsyncBodyReader arriving = new AsyncBodyReader(exchange, in, length, slot, refusals);
            exchange.addListener(arriving);
            in.setReadListener(arriving);
        } catch (IOException | RuntimeException failed) {
            slot.release();
            throw failed;
        }
    }

    /** The body read asynchronously; null if there was none. */
    static byte @Nullable [] of(HttpServletRequest request) {
        return (byte[]) request.getAttribute(READ);
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] chunk = new byte[Math.min(length, 8 * 1024)];
        while (body.size() < length && in.isReady() && !in.isFinished()) {
            int read = in.read(chunk);
            if (read < 0) {
                return;
            }
            body.write(chunk, 0, read);
        }
        // The container reports the end only on another read.
        if (body.size() == length) {
            in.isReady();
        }
    }

    @Override
    public void onAllDataRead() {
        exchange.getRequest().setAttribute(READ, body.toByteArray());
        exchange.dispatch();
    }

    @Override
    public void onError(Throwable broken) {
        refuse(refusals::broken);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (of((HttpServletRequest) exchange.getRequest()) == null) {
            refuse(refusals::bodyTooLate);
        }
    }

    private void refuse(RefusalResponse refusal) {
        try {
            refusal.answer((HttpServletRequest) exchange.getRequest(), (HttpServletResponse) exchange.getResponse());
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any more", gone);
        } finally {
            exchange.complete();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        slot.release();
    }

    @Override
    public void onError(AsyncEvent event) {}

    /**
     * Responses may be asynchronous too, and the container drops the listeners when an asynchronous response starts.
     */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    private interface RefusalResponse {
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }
}
