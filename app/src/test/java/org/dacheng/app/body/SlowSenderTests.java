package org.dacheng.app.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.app.ProgramTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hundreds of slow senders do not delay people who sign in. */
@ProgramTest
class SlowSenderTests {

    private static final int SENDERS = 250;
    private static final String EMPLOYEE =
            Base64.getEncoder().encodeToString("employee:dacheng-demo".getBytes(StandardCharsets.US_ASCII));
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    final List<Socket> slow = new ArrayList<>();
    final ScheduledExecutorService trickle = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void close() throws IOException {
        trickle.shutdownNow();
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in application/x-www-form-urlencoded 1000",
                "/sign-in application/x-www-form-urlencoded 1000000",
                "/sign-in multipart/form-data;boundary=x 1000",
                "/sign-in application/x-www-form-urlencoded chunked",
                "/api/v1/tokens application/json 1000",
                "/api/v1/requests application/json 1000000",
                "/no-such-page text/plain 5000",
            })
    void somebodySignsInMeanwhile(String request) throws Exception {
        signIn();
        send(SENDERS, request.split(" "));

        long begun = System.nanoTime();
        int status = signIn();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(status).isEqualTo(302);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aBodyThatDoesNotKeepComingIsRefused() throws Exception {
        send(1, "/sign-in", "application/x-www-form-urlencoded", "1000");
        send(1, "/sign-in", "application/x-www-form-urlencoded", "1000000");
        send(1, "/sign-in", "application/x-www-form-urlencoded", "chunked");
        send(1, "/sign-in", "multipart/form-data;boundary=x", "1000");
        send(1, "/sign-in", "multipart/form-data;boundary=x", "1000000");
        send(1, "/api/v1/attachments", "multipart/form-data;boundary=x", "1000000");
        send(1, "/api/v1/tokens", "application/json", "1000000");

        for (Socket socket : slow) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(answer(socket)).startsWith("HTTP/1.1 408"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sign-in|multipart/form-data;boundary=x|当前提交的内容较多",
                "/api/v1/attachments|multipart/form-data;boundary=x|\"type\":\"/problems/busy\"",
            })
    void whatFindsNoSlotIsToldSoAndDropped(String path, String type, String text) throws Exception {
        send(SENDERS, path, type, "1000");

        AtomicReference<String> refused = new AtomicReference<>("");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> slow.stream().anyMatch(socket -> {
                    refused.set(answer(socket));
                    return refused.get().startsWith("HTTP/1.1 503");
                }));
        assertThat(refused.get())
                .contains("Retry-After: 5", text, path.startsWith("/api") ? "application/problem+json" : "text/plain");
    }

    @Test
    void oneNetworkHasOnlySoManyBodiesOnTheirWay() throws Exception {
        send(520, "/sign-in", "application/x-www-form-urlencoded", "1000");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> slow.stream().anyMatch(socket -> answer(socket).startsWith("HTTP/1.1 503")));

        for (Socket socket : slow) {
            socket.close();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(signIn()).isEqualTo(302));
    }

    private void send(int senders, String... request) throws IOException {
        String length = request[2].equals("chunked") ? "Transfer-Encoding: chunked" : "Content-Length: " + request[2];
        String head = "POST " + request[0] + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + request[1] + "\r\n"
                + "Authorization: Basic " + EMPLOYEE + "\r\n" + length + "\r\n\r\n"
                + (request[2].equals("chunked") ? "1\r\nx\r\n" : "x");
        for (int at = 0; at < senders; at++) {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            socket.setSoTimeout(2);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            slow.add(socket);
            String more = request[2].equals("chunked") ? "1\r\nx\r\n" : "x";
            trickle.scheduleWithFixedDelay(() -> drop(socket, more), 1, 1, TimeUnit.SECONDS);
        }
    }

    private static void drop(Socket socket, String more) {
        try {
            socket.getOutputStream().write(more.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            return;
        }
    }

    /** The response received so far. */
    private static String answer(Socket socket) {
        byte[] bytes = new byte[4_096];
        try {
            int read = socket.getInputStream().read(bytes);
            return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return notYet.toString();
        }
    }

    private int signIn() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        URI page = URI.create("http://127.0.0.1:" + port + "/sign-in");
        HttpResponse<String> shown = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(shown.body());
        assertThat(token.find()).isTrue();
        String form = "login=employee&password=dacheng-demo&_csrf=" + token.group(1);
        return client.send(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
