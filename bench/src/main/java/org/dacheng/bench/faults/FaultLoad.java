package org.dacheng.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.dacheng.bench.app.BenchPeople;

/** Load of teams that submit and approve continuously, each in its own thread, until stopped. */
final class FaultLoad {

    private final FaultApiClient client;
    private final TrackedRequest.RequestLog log;
    private final AtomicLong seeds;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    FaultLoad(FaultApiClient client, TrackedRequest.RequestLog log, AtomicLong seeds) {
        this.client = client;
        this.log = log;
        this.seeds = seeds;
    }

    void start(int teams) {
        for (int team = 0; team < teams; team++) {
            int own = team;
            Thread thread = new Thread(() -> work(own), "team-" + team);
            threads.add(thread);
            thread.start();
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work(int team) {
        while (!stopped) {
            try {
                once(team);
            } catch (IOException killed) {
                pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void once(int team) throws IOException, InterruptedException {
        TrackedRequest tracked =
                log.begin(team, UUID.randomUUID().toString(), BenchPeople.answers(team, seeds.incrementAndGet()));
        JsonNode request = client.post(BenchPeople.submitter(team), "/requests", body(tracked), tracked.key());
        if (request == null) {
            pause();
            return;
        }
        tracked.submitted(request.get("id").asText(), request.get("number").asText());
        if (approve(BenchPeople.first(team), tracked)) {
            approve(BenchPeople.second(team), tracked);
        }
    }

    static Map<String, Object> body(TrackedRequest tracked) {
        return Map.of("process", "two-steps", "data", tracked.answers());
    }

    private boolean approve(String person, TrackedRequest tracked) throws IOException, InterruptedException {
        JsonNode inbox = client.get(person, "/tasks?limit=200");
        if (inbox == null) {
            return false;
        }
        for (JsonNode task : inbox.get("items")) {
            if (task.get("request").get("id").asText().equals(tracked.id())) {
                String path = "/tasks/" + task.get("id").asText() + "/approval";
                if (client.post(person, path, Map.of("comment", "fine"), null) != null) {
                    tracked.approved();
                    return true;
                }
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
