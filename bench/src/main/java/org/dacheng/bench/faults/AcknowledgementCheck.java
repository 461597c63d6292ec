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
    Result of(TrackedRequest.Book book) throws IOException, InterruptedException {
        int lost = 0;
        int doubled = 0;
        for (TrackedRequest work : book.all()) {
            if (seen.add(work.key())) {
                lost += lost(work);
                doubled += doubled(work);
            }
        }
        return new Result(lost, doubled);
    }

    private int lost(TrackedRequest work) throws IOException, InterruptedException {
        if (work.id() == null) {
            return 0;
        }
        String submitter = BenchPeople.submitter(work.team());
        JsonNode story = asked(() -> client.get(submitter, "/requests/" + work.id() + "/timeline"));
        if (story == null) {
            return 1 + work.approvals();
        }
        int approved = 0;
        for (JsonNode entry : story) {
            approved += entry.get("kind").asText().equals("approved") ? 1 : 0;
        }
        return Math.max(0, work.approvals() - approved) + Math.max(0, approved - 2);
    }

    private int doubled(TrackedRequest work) throws IOException, InterruptedException {
        JsonNode again = asked(
                () -> client.post(BenchPeople.submitter(work.team()), "/requests", FaultLoad.body(work), work.key()));
        if (again == null) {
            throw new IllegalStateException("the program does not take " + work.key());
        }
        String id = again.get("id").asText();
        @Nullable String other = numbers.put(again.get("number").asText(), id);
        boolean twice = work.id() != null && !id.equals(work.id());
        return twice || other != null && !other.equals(id) ? 1 : 0;
    }

    /** Retries, because a database that was just started is not available at once. */
    private static @Nullable JsonNode asked(Question question) throws IOException, InterruptedException {
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
    private interface Question {
        @Nullable
        JsonNode ask() throws IOException, InterruptedException;
    }
}
