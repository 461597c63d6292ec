package org.dacheng.forms.option;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Options that another program answers with. Only hosts of the configuration are asked, and redirections are not
 * followed, so that a form cannot make this server read other addresses. An address that does not answer is asked again
 * after half a minute; meanwhile its last answer is used, also after a restart.
 */
@Component
class RemoteOptions {

    static final int MAX_BYTES = 1024 * 1024;

    /** Addresses are written in forms, also in drafts, so their number grows; each has up to a thousand options. */
    static final int MOST_CACHED = 200;

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(RemoteOptions.class);

    private final OptionSourceProperties properties;
    private final RemoteOptionRows rows;
    private final Clock clock;
    private final HttpClient client;
    private final Map<String, CachedOptions> cached = new ConcurrentHashMap<>();
    private final AtomicLong uses = new AtomicLong();

    RemoteOptions(OptionSourceProperties properties, RemoteOptionRows rows, Clock clock) {
        this.properties = properties;
        this.rows = rows;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What is known of an address.
     *
     * @param options null if it has never answered
     * @param failed whether it did not answer when it was asked last
     * @param next when it may be asked again
     * @param used number of its last use
     */
    private record CachedOptions(@Nullable List<ListedOption> options, boolean failed, Instant next, AtomicLong used) {

        CachedOptions(@Nullable List<ListedOption> options, boolean failed, Instant next) {
            this(options, failed, next, new AtomicLong());
        }

        RemoteAnswer answer() {
            if (options == null) {
                return RemoteAnswer.NONE;
            }
            return new RemoteAnswer(options, failed ? RemoteAnswer.State.EARLIER : RemoteAnswer.State.CURRENT);
        }
    }

    /**
     * What is known of an address. Within a transaction it is never asked: others would wait for the locked rows and
     * the connection as long as the address takes to answer. Of addresses that may not be asked nothing is kept.
     *
     * @param wait whether to ask the address now if its last answer is old
     */
    RemoteAnswer of(String address, boolean wait) {
        CachedOptions now = cached.get(address);
        if (now != null && isRecent(now)) {
            return use(now);
        }
        if (!wait
                || TransactionSynchronizationManager.isActualTransactionActive()
                || uri(address).isEmpty()) {
            return now == null ? withoutAsking(address) : use(now);
        }
        RemoteAnswer answer =
                use(cached.compute(address, (same, before) -> isRecent(before) ? before : ask(same, before)));
        forgetOldest();
        return answer;
    }

    /** Kept, since lists and exports read the label of an option in each row; asked again when somebody waits. */
    private RemoteAnswer withoutAsking(String address) {
        List<ListedOption> stored = stored(address);
        if (stored == null) {
            return RemoteAnswer.NONE;
        }
        CachedOptions last = new CachedOptions(stored, false, Instant.MIN);
        RemoteAnswer answer = use(last);
        cached.putIfAbsent(address, last);
        forgetOldest();
        return answer;
    }

    private RemoteAnswer use(CachedOptions known) {
        known.used().set(uses.incrementAndGet());
        return known.answer();
    }

    /** Those that were not used for longest; what an address has answered is stored as well. */
    private void forgetOldest() {
        while (cached.size() > MOST_CACHED) {
            cached.entrySet().stream()
                    .min(Comparator.comparingLong(
                            entry -> entry.getValue().used().get()))
                    .ifPresent(oldest -> cached.remove(oldest.getKey(), oldest.getValue()));
        }
    }

    /** Number of addresses whose options are in memory. */
    int size() {
        return cached.size();
    }

    private boolean isRecent(@Nullable CachedOptions before) {
        return before != null && clock.instant().isBefore(before.next());
    }

    private @Nullable List<ListedOption> stored(String address) {
        return rows.find(address).map(RemoteOptionJson::read).orElse(null);
    }

    private CachedOptions ask(String address, @Nullable CachedOptions before) {
        Optional<String> answer = uri(address).flatMap(this::fetch);
        List<ListedOption> options = answer.map(RemoteOptionJson::read).orElse(null);
        if (answer.isPresent() && options != null && !options.isEmpty()) {
            rows.save(address, answer.get(), clock.instant());
            return new CachedOptions(options, false, clock.instant().plus(properties.cache()));
        }
        LOG.warn("No options from {}", address);
        List<ListedOption> last = before == null || before.options() == null ? stored(address) : before.options();
        return new CachedOptions(last, true, clock.instant().plus(PAUSE));
    }

    boolean isAllowed(String address) {
        return uri(address).isPresent();
    }

    /** The address if it may be asked. */
    private Optional<URI> uri(String address) {
        return RemoteAddress.of(address)
                .filter(uri -> properties.hosts().stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(host -> host.equals(RemoteAddress.host(uri))));
    }

    /** The body of a successful answer; the timeout covers all of it. */
    private Optional<String> fetch(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(properties.timeout())
                .header("Accept", "application/json")
                .build();
        CompletableFuture<Optional<String>> asked = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(RemoteOptions::body);
        try {
            return asked.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException failed) {
            LOG.debug("No answer from {}", address, failed);
        }
        asked.cancel(true);
        return Optional.empty();
    }

    private static Optional<String> body(HttpResponse<InputStream> response) {
        try (InputStream content = response.body()) {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            return response.statusCode() == 200 && bytes.length <= MAX_BYTES
                    ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
