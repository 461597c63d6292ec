package org.dacheng.app.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Counts the bytes read, for bodies without a Content-Length. */
class CountingServletInputStream extends ServletInputStream {

    private final ServletInputStream input;
    private final long limit;
    private long read;

    CountingServletInputStream(ServletInputStream input, long limit) {
        this.input = input;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = input.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = input.read(buffer, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw new ContentTooLarge(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }
}
