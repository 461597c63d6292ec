package org.dacheng.base.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy in front of a database: once silent, it keeps all connections open, accepts new ones, and forwards nothing.
 */
final class SilencingProxy implements AutoCloseable {

    private final int database;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    SilencingProxy(int database) throws IOException {
        this.database = database;
        start(() -> {
            while (true) {
                serve(door.accept());
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    void setSilent(boolean silent) {
        this.silent = silent;
    }

    private void serve(Socket in) throws IOException {
        Socket out = new Socket(InetAddress.getLoopbackAddress(), database);
        open.addAll(List.of(in, out));
        start(() -> copy(in, out));
        start(() -> copy(out, in));
    }

    private void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream read = from.getInputStream();
            OutputStream write = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int count = read.read(bytes); count >= 0; count = read.read(bytes)) {
                if (!silent) {
                    write.write(bytes, 0, count);
                }
            }
        }
    }

    private interface ProxyTask {
        void run() throws IOException;
    }

    private static void start(ProxyTask work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
