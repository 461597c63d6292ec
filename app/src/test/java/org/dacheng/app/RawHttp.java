package org.dacheng.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A raw HTTP connection, for sending malformed requests too. */
public final class RawHttp implements Closeable {

    private final Socket socket = new Socket();

    public RawHttp(int port) throws IOException {
        this("127.0.0.1", port);
    }

    /** @param from address of this machine that the connection comes from, such as 127.0.0.9 */
    public RawHttp(String from, int port) throws IOException {
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
        socket.setSoTimeout(30_000);
    }

    /** @param lines the request line and the headers */
    public RawHttp head(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    public RawHttp send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return this;
    }

    /** Sets the time to wait for a response, in milliseconds. */
    public RawHttp patience(int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        return this;
    }

    /** Reads everything until the connection is closed; the program must have nothing left to read. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Head and body of the next response; the connection may stay open. */
    public String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) next());
        }
        String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
        return head + (lower.contains("transfer-encoding: chunked") ? chunks() : text(length(lower)));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        int size = chunk();
        while (size > 0) {
            body.append(text(size));
            text(2);
            size = chunk();
        }
        text(2);
        return body.toString();
    }

    private int chunk() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.indexOf("\r\n") < 0) {
            line.append((char) next());
        }
        return Integer.parseInt(line.toString().strip(), 16);
    }

    private static int length(String head) {
        int at = head.indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        head.substring(at + 15, head.indexOf("\r\n", at)).strip());
    }

    private String text(int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    private int next() throws IOException {
        InputStream in = socket.getInputStream();
        int one = in.read();
        if (one < 0) {
            throw new IOException("the connection was closed before the answer was complete");
        }
        return one;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
