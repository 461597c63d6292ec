package org.dacheng.app.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose large body has to keep coming: at least {@value #RATE} bytes a second, after a while to begin. */
class SteadyRequest extends HttpServletRequestWrapper {

    static final int RATE = 2_048;

    private static final long BEGIN = 10_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private @Nullable Steady in;

    SteadyRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        Steady known = in;
        if (known == null) {
            known = new Steady(super.getInputStream());
            in = known;
        }
        return known;
    }

    /** Reads what nobody wanted, so that the container does not do it without a limit of time. */
    void drain() throws IOException {
        ServletInputStream read;
        try {
            read = getInputStream();
        } catch (IllegalStateException readAsText) {
            return;
        }
        byte[] buffer = new byte[16 * 1024];
        while (!read.isFinished() && read.read(buffer, 0, buffer.length) >= 0) {
            continue;
        }
    }

    private static final class Steady extends ServletInputStream {

        private final ServletInputStream in;
        private final long begun = System.nanoTime();
        private long bytes;

        Steady(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws IOException {
            bytes += more;
            long late = System.nanoTime() - begun - BEGIN;
            if (late > 0 && bytes < RATE * (late / SECOND)) {
                throw new TooSlow();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
