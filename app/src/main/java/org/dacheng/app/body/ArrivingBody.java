package org.dacheng.app.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small body on its way in. No thread waits for it; when it is there the request goes on, else it is refused. */
final class ArrivingBody implements ReadListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivingBody.class);

    private static final String READ = ArrivingBody.class.getName();

    /** Milliseconds for all of it. */
    private static final long PATIENCE = 10_000;

    private final AsyncContext exchange;
    private final ServletInputStream in;
    private final byte[] body;
    private int filled;

    private ArrivingBody(AsyncContext exchange, ServletInputStream in, int length) {
        this.exchange = exchange;
        this.in = in;
        this.body = new byte[length];
    }

    static void await(HttpServletRequest request, int length) throws IOException {
        ServletInputStream in = request.getInputStream();
        AsyncContext exchange = request.startAsync();
        exchange.setTimeout(PATIENCE);
        ArrivingBody arriving = new ArrivingBody(exchange, in, length);
        exchange.addListener(arriving);
        in.setReadListener(arriving);
    }

    /** What arrived; null when nothing was awaited. */
    static byte @Nullable [] of(HttpServletRequest request) {
        return (byte[]) request.getAttribute(READ);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (filled < body.length && in.isReady() && !in.isFinished()) {
            int read = in.read(body, filled, body.length - filled);
            if (read < 0) {
                return;
            }
            filled += read;
        }
        // The container tells of the end only to who asks for more.
        if (filled == body.length) {
            in.isReady();
        }
    }

    @Override
    public void onAllDataRead() {
        exchange.getRequest().setAttribute(READ, body);
        exchange.dispatch();
    }

    @Override
    public void onError(Throwable broken) {
        refuse(HttpServletResponse.SC_BAD_REQUEST);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (of((HttpServletRequest) exchange.getRequest()) == null) {
            refuse(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
    }

    private void refuse(int status) {
        try {
            Dropping.refuse(exchange.getRequest(), (HttpServletResponse) exchange.getResponse(), status);
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any more", gone);
        } finally {
            exchange.complete();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
