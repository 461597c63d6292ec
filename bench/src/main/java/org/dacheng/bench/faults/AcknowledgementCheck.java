package org.dacheng.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dacheng.bench.app.BenchPeople;
import org.jspecify.annotations.Nullable;

/** Compares the acknowledged steps with the stored ones after the program was killed. */
final class AcknowledgementCheck {

    /**
     * @param lost number of acknowledged steps that are missing
     * @param doubled number of requests with the number of another one, or two requests for one key
     */
    record Result(int lost, int doubled) {}

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FaultApiClient client;
    private final Map<String, String> numbers = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    AcknowledgementCheck(FaultApiClient client) {
        this.client = client;
    }

    /** Checks the requests since the last call; unacknowledged ones are sent again with their key. */
    Result of(TrackedRequest.RequestLog log) throws IOException, InterruptedException {
        int lost = 0;
        int doubled = 0;
        for (TrackedRequest tracked : log.all()) {
            if (seen.add(tracked.key())) {
                lost += lost(tracked);
                doubled += doubled(tracked);
            }
        }
        return new Result(lost, doubled);
    }

    private int lost(TrackedRequest tracked) throws IOException, InterruptedException {
        if (tracked.id() == null) {
            return 0;
        }
        String submitter = BenchPeople.submitter(tracked.team());
        JsonNode story = asked(() -> client.get(submitter, "/requests/" + tracked.id() + "/timeline"));
        if (story == null) {
            return 1 + tracked.approvals();
        }
        int approved = 0;
        for (JsonNode entry : story) {
            approved += entry.get("kind").asText().equals("approved") ? 1 : 0;
        }
        return Math.max(0, tracked.approvals() - approved) + Math.max(0, approved - 2);
    }

    private int doubled(TrackedRequest tracked) throws IOException, InterruptedException {
        JsonNode again = asked(() -> client.post(
                BenchPeople.submitter(tracked.team()), "/requests", FaultLoad.body(tracked), tracked.key()));
        if (again == null) {
            throw new IllegalStateException("the program does not take " + tracked.key());
        }
        String id = again.get("id").asText();
        @Nullable String other = numbers.put(again.get("number").asText(), id);
        boolean twice = tracked.id() != null && !id.equals(tracked.id());
        return twice || other != null && !other.equals(id) ? 1 : 0;
    }

    /** Retries, because a database that was just started is not available at once. */
    private static @Nullable JsonNode asked(ApiCall question) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return question.ask();
            } catch (IOException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(200);
            }
        }
    }

    /** An API call. */
    private interface ApiCall {
        @Nullable
        JsonNode ask() throws IOException, InterruptedException;
    }
}
