package org.dacheng.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dacheng.Application;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** While the database is down or busy, requests get a clear message quickly, and they work again afterwards. */
class DatabaseDownTests {

    private static final Duration SOON = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    @Test
    void pagesAndProgramsAreToldSoonAndServedAgain() throws Exception {
        Server database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        try (DatabaseProxy gate = new DatabaseProxy(database.getPort());
                ConfigurableApplicationContext program = start(gate.port())) {
            int port = ((ServletWebServerApplicationContext) program)
                    .getWebServer()
                    .getPort();
            String cookie = "dacheng=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw";
            assertThat(get(port, "/actuator/health").statusCode()).isEqualTo(200);

            gate.shut();

            HttpResponse<String> page = soon(port, "/sign-in", "Cookie", cookie, "Accept-Language", "en");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("10");
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("style-src 'unsafe-inline'");
            assertThat(page.body())
                    .contains("The database does not respond", "lang=\"en\"", "http-equiv=\"refresh\"")
                    .doesNotContain("??");
            HttpResponse<String> chinese = soon(port, "/inbox", "Cookie", cookie, "Accept-Language", "zh-CN");
            assertThat(chinese.statusCode()).isEqualTo(503);
            assertThat(chinese.body()).contains("数据库没有响应");
            HttpResponse<String> api = soon(port, "/api/v1/requests", "Authorization", "Bearer dch_abc");
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Retry-After")).contains("10");
            assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(api.body()).contains("/problems/database-down");
            HttpResponse<String> part = soon(port, "/inbox/count", "Cookie", cookie, "HX-Request", "true");
            assertThat(part.statusCode()).isEqualTo(503);
            assertThat(part.headers().firstValue("HX-Retarget")).contains("#flash");
            assertThat(soon(port, "/actuator/health").body()).contains("\"db\":{\"status\":\"DOWN\"}");

            gate.open();

            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(get(port, "/actuator/health").statusCode())
                                    .isEqualTo(200));
            assertThat(get(port, "/api/v1/requests", "Authorization", "Bearer dch_abc")
                            .statusCode())
                    .isEqualTo(401);
        } finally {
            database.stop();
        }
    }

    @Test
    void aBusyDatabaseIsNotCalledDown() throws Exception {
        Server database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        try (ConfigurableApplicationContext program = start(
                database.getPort(),
                "--spring.datasource.hikari.maximum-pool-size=6",
                "--spring.datasource.hikari.patience=1s")) {
            int port = ((ServletWebServerApplicationContext) program)
                    .getWebServer()
                    .getPort();
            try (TakenConnections taken = new TakenConnections(program.getBean(HikariDataSource.class))) {
                HttpResponse<String> api = get(port, "/api/v1/requests", "Authorization", "Bearer dch_abc");
                assertThat(api.statusCode()).isEqualTo(503);
                assertThat(api.headers().firstValue("Retry-After")).contains("10");
                assertThat(api.body()).contains("/problems/database-busy");
                HttpResponse<String> page = get(port, "/sign-in", "Accept-Language", "en");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body())
                        .contains("Dacheng is busy", "http-equiv=\"refresh\"")
                        .doesNotContain("does not respond", "??");
                assertThat(taken.count()).isEqualTo(6);
            }
            assertThat(get(port, "/api/v1/requests", "Authorization", "Bearer dch_abc")
                            .statusCode())
                    .isEqualTo(401);
        } finally {
            database.stop();
        }
    }

    /** Takes all connections of the pool, including those that the program returns meanwhile. */
    private static final class TakenConnections implements AutoCloseable {

        private final List<Connection> connections = new ArrayList<>();

        TakenConnections(HikariDataSource pool) throws SQLException {
            while (connections.size() < pool.getMaximumPoolSize()) {
                try {
                    connections.add(pool.getConnection());
                } catch (SQLTransientException busy) {
                    continue;
                }
            }
        }

        int count() {
            return connections.size();
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static HttpResponse<String> soon(int port, String path, String... headers) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = get(port, path, headers);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(path).isLessThan(SOON);
        return answer;
    }

    private static HttpResponse<String> get(int port, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private ConfigurableApplicationContext start(int database, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--server.port=0",
                "--dacheng.first-run.samples=false",
                "--dacheng.files.directory=" + folder.resolve("files"),
                "--dacheng.database.url=jdbc:h2:tcp://127.0.0.1:" + database + "/./dacheng"
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"));
        return new SpringApplication(Application.class).run(arguments.toArray(String[]::new));
    }

    /** A proxy between the program and its database; when shut, it closes open connections and accepts no new ones. */
    private static final class DatabaseProxy implements AutoCloseable {

        private final int database;
        private final int port;
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private volatile ServerSocket door;

        DatabaseProxy(int database) throws IOException {
            this.database = database;
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            port = door.getLocalPort();
            serve(door);
        }

        int port() {
            return port;
        }

        void open() throws IOException {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            serve(door);
        }

        void shut() throws IOException {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
            open.clear();
        }

        private void serve(ServerSocket at) {
            thread(() -> {
                while (!at.isClosed()) {
                    Socket in = at.accept();
                    Socket out = new Socket(InetAddress.getLoopbackAddress(), database);
                    open.addAll(List.of(in, out));
                    if (at.isClosed()) {
                        // Accepted while the gate was being shut, which may have looked at the list already.
                        in.close();
                        out.close();
                    }
                    thread(() -> copy(in, out));
                    thread(() -> copy(out, in));
                }
            });
        }

        private static void copy(Socket from, Socket to) throws IOException {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            }
        }

        private interface SocketTask {
            void run() throws IOException;
        }

        private static void thread(SocketTask work) {
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
            shut();
        }
    }
}
