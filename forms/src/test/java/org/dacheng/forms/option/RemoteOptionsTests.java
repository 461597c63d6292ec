package org.dacheng.forms.option;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.text.LocalText;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RemoteOptionsTests {

    private static final AtomicInteger PATHS = new AtomicInteger();
    private static final String CITIES = "[{\"value\":\"sh\",\"label\":{\"zh_CN\":\"上海\",\"en\":\"Shanghai\"}},\"sz\"]";

    @Autowired
    private RemoteOptionRows rows;

    @Autowired
    private PlatformTransactionManager transactions;

    private final AtomicInteger asked = new AtomicInteger();
    private final MovedClock clock = new MovedClock();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = CITIES;
    private String host;
    private String address;
    private RemoteOptions remote;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        host = "127.0.0.1:" + server.getAddress().getPort();
        address = "http://" + host + "/cities/" + PATHS.incrementAndGet();
        remote = remote(host);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private RemoteOptions remote(String allowed) {
        OptionSourceProperties properties =
                new OptionSourceProperties(List.of(allowed), Duration.ofSeconds(30), Duration.ofMinutes(10));
        return new RemoteOptions(properties, rows, clock);
    }

    @Test
    void asksOnceWhileTheAnswerIsRecent() {
        assertThat(remote.of(address, true).options())
                .containsExactly(
                        new ListedOption("sh", new LocalText("上海", "Shanghai"), true),
                        new ListedOption("sz", LocalText.same("sz"), true));
        assertThat(remote.of(address, true).state()).isEqualTo(RemoteAnswer.State.CURRENT);
        assertThat(asked).hasValue(1);

        clock.forward(Duration.ofMinutes(11));
        answer = "{\"options\":[1]}";
        assertThat(remote.of(address, true).options())
                .extracting(ListedOption::value)
                .containsExactly("1");
        assertThat(asked).hasValue(2);
    }

    /** Every form and draft may name another address. */
    @Test
    void keepsALimitedNumberOfAnswersInMemory() {
        int more = RemoteOptions.MOST_CACHED + 5;
        for (int i = 0; i < more; i++) {
            clock.forward(Duration.ofSeconds(1));
            remote.of(address + "/" + i, true);
        }

        assertThat(remote.size()).isEqualTo(RemoteOptions.MOST_CACHED);
        remote.of(address + "/" + (more - 1), true);
        assertThat(asked).hasValue(more);
        assertThat(remote.of(address + "/0", false).options()).hasSize(2);
    }

    /** What was read from the database is not read again for each row of a list. */
    @Test
    void whatIsUsedStaysInMemory() {
        rows.save(address + "/stored", CITIES, clock.instant());
        for (int i = 0; i < RemoteOptions.MOST_CACHED; i++) {
            remote.of(address + "/" + i, true);
        }
        assertThat(remote.of(address + "/stored", false).options()).hasSize(2);

        rows.save(address + "/stored", "[1]", clock.instant());
        remote.of(address + "/another", true);

        assertThat(remote.of(address + "/stored", false).options()).hasSize(2);
    }

    @Test
    void readingNeverAsks() {
        assertThat(remote.of(address, false).state()).isEqualTo(RemoteAnswer.State.UNAVAILABLE);
        assertThat(asked).hasValue(0);
    }

    /** Other transactions would wait for its locked rows as long as the address takes to answer. */
    @Test
    void asksNothingWithinATransaction() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(begun ->
                        assertThat(remote.of(address, true).state()).isEqualTo(RemoteAnswer.State.UNAVAILABLE));

        assertThat(asked).hasValue(0);
    }

    @Test
    void theLastAnswerHoldsWhileTheAddressIsDownAlsoAfterARestart() {
        remote.of(address, true);
        server.stop(0);
        clock.forward(Duration.ofMinutes(11));

        assertThat(remote.of(address, true).state()).isEqualTo(RemoteAnswer.State.EARLIER);
        assertThat(remote.of(address, true).options()).hasSize(2);
        RemoteAnswer restarted = remote(host).of(address, true);
        assertThat(restarted.state()).isEqualTo(RemoteAnswer.State.EARLIER);
        assertThat(restarted.options()).hasSize(2);
    }

    @Test
    void asksAgainHalfAMinuteAfterAFailure() {
        status = 500;
        assertThat(remote.of(address, true).state()).isEqualTo(RemoteAnswer.State.UNAVAILABLE);
        status = 200;
        assertThat(remote.of(address, true).state()).isEqualTo(RemoteAnswer.State.UNAVAILABLE);
        assertThat(asked).hasValue(1);

        clock.forward(Duration.ofSeconds(31));
        assertThat(remote.of(address, true).state()).isEqualTo(RemoteAnswer.State.CURRENT);
    }

    @Test
    void followsNoRedirection() {
        status = 302;

        assertThat(remote.of(address, true).state()).isEqualTo(RemoteAnswer.State.UNAVAILABLE);
        assertThat(asked).hasValue(1);
    }

    @Test
    void doesNotWaitForASlowAnswer() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        RemoteOptions hasty = new RemoteOptions(
                new OptionSourceProperties(List.of(host), Duration.ofMillis(200), Duration.ofMinutes(10)), rows, clock);

        assertThat(hasty.of("http://" + host + "/slow", true).state()).isEqualTo(RemoteAnswer.State.UNAVAILABLE);
        end.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "<html>", "[{\"label\":\"no value\"}]", "null"})
    void takesNothingElseForOptions(String other) {
        answer = other;

        assertThat(remote.of(address, true).state()).isEqualTo(RemoteAnswer.State.UNAVAILABLE);
    }

    @Test
    void refusesAnAnswerThatIsTooBig() {
        answer = "[\"" + "x".repeat(RemoteOptions.MAX_BYTES) + "\"]";

        assertThat(remote.of(address, true).state()).isEqualTo(RemoteAnswer.State.UNAVAILABLE);
    }

    /** Hosts are compared as a whole; a form cannot make the server read another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:PORT/a",
                "http://127.0.0.1/a",
                "http://u@127.0.0.1:PORT/a",
                "ftp://127.0.0.1:PORT/a",
                "file:///etc/passwd",
                "http://127.0.0.1:PORT@example.com/",
                "//127.0.0.1:PORT/a",
                "cities",
                "http://[::1]:PORT/"
            })
    void asksNoHostThatIsNotAllowed(String other) {
        String wanted = other.replace("PORT", String.valueOf(server.getAddress().getPort()));

        assertThat(remote.of(wanted, true).state()).isEqualTo(RemoteAnswer.State.UNAVAILABLE);
        assertThat(asked).hasValue(0);
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
