package org.dacheng.bench.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A request of the load, with the sent and the acknowledged steps. */
final class TrackedRequest {

    /** All requests of a run, by idempotency key. */
    static final class RequestLog {

        private final Map<String, TrackedRequest> works = new ConcurrentHashMap<>();

        TrackedRequest begin(int team, String key, Map<String, @Nullable Object> answers) {
            TrackedRequest tracked = new TrackedRequest(team, key, answers);
            works.put(key, tracked);
            return tracked;
        }

        List<TrackedRequest> all() {
            return new ArrayList<>(works.values());
        }

        int acknowledged() {
            return works.values().stream()
                    .mapToInt(TrackedRequest::acknowledged)
                    .sum();
        }
    }

    private final int team;
    private final String key;
    private final Map<String, @Nullable Object> answers;
    private volatile @Nullable String id;
    private volatile @Nullable String number;
    private volatile int approvals;

    private TrackedRequest(int team, String key, Map<String, @Nullable Object> answers) {
        this.team = team;
        this.key = key;
        this.answers = answers;
    }

    int team() {
        return team;
    }

    String key() {
        return key;
    }

    Map<String, @Nullable Object> answers() {
        return answers;
    }

    void submitted(String requestId, String requestNumber) {
        number = requestNumber;
        id = requestId;
    }

    void approved() {
        approvals++;
    }

    /** Null until the program has acknowledged it. */
    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String number() {
        return number;
    }

    /** Number of acknowledged approvals, 0 to 2. */
    int approvals() {
        return approvals;
    }

    private int acknowledged() {
        return (id == null ? 0 : 1) + approvals;
    }
}
