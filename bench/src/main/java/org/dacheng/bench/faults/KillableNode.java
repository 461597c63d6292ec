package org.dacheng.bench.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A running program that can be killed and restarted at the same address. */
final class KillableNode {

    private static final int PATIENCE_SECONDS = 180;

    private final Path folder;
    private final List<String> options;
    private final int port = freePort();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile long heldSince;
    private volatile Process process;

    KillableNode(Path folder, List<String> options, int teams) throws IOException, InterruptedException {
        this.folder = folder;
        this.options = options;
        process = start(teams == 0 ? List.of() : List.of("tokens", Integer.toString(teams)));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Tokens by person, from the start that created them. */
    Map<String, String> tokens() {
        return tokens;
    }

    /** Time at which this node took over the work, in milliseconds since 1970; 0 if it does not hold it. */
    long heldSince() {
        return heldSince;
    }

    /** Kills the process like {@code kill -9}. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        heldSince = 0;
    }

    void startAgain() throws IOException, InterruptedException {
        process = start(List.of());
    }

    private Process start(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-cp",
                classPath(),
                FaultNode.class.getName(),
                "--server.port=" + port,
                "--dacheng.first-run.samples=false",
                "--logging.level.root=WARN"));
        command.addAll(options);
        command.addAll(words);
        Process started = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("node-" + port + ".log").toFile())
                .start();
        CountDownLatch ready = new CountDownLatch(1);
        Thread reader = new Thread(() -> read(started, ready), "node-" + port);
        reader.setDaemon(true);
        reader.start();
        if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a node does not start, see " + folder);
        }
        return started;
    }

    private void read(Process started, CountDownLatch ready) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 2);
                switch (words[0]) {
                    case FaultNode.READY -> ready.countDown();
                    case FaultNode.TOKEN -> {
                        String[] token = words[1].split("=", 2);
                        tokens.put(token[0], token[1]);
                    }
                    case FaultNode.HOLDS -> heldSince = Long.parseLong(words[1]);
                    default -> {
                        // The program's own log.
                    }
                }
            }
        } catch (IOException killed) {
            heldSince = 0;
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
