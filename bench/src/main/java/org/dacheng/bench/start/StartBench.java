package org.dacheng.bench.start;

import static org.dacheng.bench.MeasurementStatistics.print;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.Application;
import org.dacheng.bench.BenchOptions;
import org.dacheng.bench.MeasurementStatistics;

/**
 * Measures the seconds from process start to the first response: of the bare application, and of Dacheng with an empty
 * folder (creating tables and sample company) and with existing data. All run from the same class path, on an H2 file,
 * alternately.
 */
public final class StartBench {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String H2 = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    public static void run(BenchOptions options) throws Exception {
        List<Double> bareFirst = new ArrayList<>();
        List<Double> bareAgain = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int round = 1; round <= options.number("rounds", 5); round++) {
            Path folder = Files.createTempDirectory("start");
            bareFirst.add(bare(folder));
            first.add(ours(folder));
            bareAgain.add(bare(folder));
            again.add(ours(folder));
            print(
                    "round %d: first start bare %.2f s, ours %.2f s; second start bare %.2f s, ours %.2f s",
                    round,
                    bareFirst.get(round - 1),
                    first.get(round - 1),
                    bareAgain.get(round - 1),
                    again.get(round - 1));
            delete(folder);
        }
        print("first start: %s", compared(bareFirst, first));
        print("second start: %s", compared(bareAgain, again));
    }

    private static String compared(List<Double> bare, List<Double> ours) {
        double less = MeasurementStatistics.median(bare);
        double more = MeasurementStatistics.median(ours);
        return String.format("bare %.2f s, ours %.2f s, ratio %.2f", less, more, more / less);
    }

    private static double bare(Path folder) throws Exception {
        return start(
                folder,
                "/ready",
                BareApplication.class,
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("bare"));
    }

    private static double ours(Path folder) throws Exception {
        return start(
                folder,
                "/sign-in",
                Application.class,
                "--dacheng.database.url=jdbc:h2:file:" + folder.resolve("ours") + H2,
                "--dacheng.files.directory=" + folder.resolve("files"));
    }

    private static double start(Path folder, String address, Class<?> program, String... arguments) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-cp",
                classPath(),
                program.getName(),
                "--server.port=" + port));
        command.addAll(List.of(arguments));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(program.getSimpleName() + ".log").toFile())
                .start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + address);
            while (!answers(uri)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException(program.getSimpleName() + " does not start, see " + folder);
                }
                Thread.sleep(20);
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Class path with absolute paths, because the programs run in another folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean answers(URI uri) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(StartBench::remove);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private StartBench() {}
}
