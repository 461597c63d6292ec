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

/** A small body on its way in. No thread waits for it; when it is there the request goes on, else it is refused. */
final class AsyncBodyReader implements ReadListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(AsyncBodyReader.class);

    private static final String READ = AsyncBodyReader.class.getName();

    /** Milliseconds for all of it. */
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

    /** @param slot released when the request is over, and the body gone from memory */
    static void await(HttpServletRequest request, int length, UploadSlots.Slot slot, BodyRefusals refusals)
            throws IOException {
        ServletInputStream in = request.getInputStream();
        AsyncContext exchange = request.startAsync();
        exchange.setTimeout(PATIENCE);
        AsyncBodyReader arriving = new AsyncBodyReader(exchange, in, length, slot, refusals);
        exchange.addListener(arriving);
        in.setReadListener(arriving);
    }

    /** What arrived; null when nothing was awaited. */
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
        // The container reports the end only when it is asked for more.
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
            refuse(refusals::late);
        }
    }

    private void refuse(Refusal refusal) {
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

    /** The program answers without a thread as well, and the container forgets its listeners when that begins. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    private interface Refusal {
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }
}
