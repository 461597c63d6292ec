package org.dacheng.okr.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.testing.SmallCompany.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.okr.GoalRowsFixture;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs against a real database: whatever the order of requests, no objective ever contributes to itself. */
@DatabaseTest
class AlignmentLoopTests {

    private static final int GOALS = 9;
    private static final int REQUESTS = 60;

    @Autowired
    Alignments alignments;

    @Autowired
    GoalRowsFixture tables;

    private final List<String> cycles = new ArrayList<>();

    @AfterEach
    void takeTheCyclesAway() {
        tables.forget(cycles);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void refusesWhatClosesALoopAndNothingElse(long seed) {
        Random random = new Random(seed);
        List<String> goals = goals(GOALS);
        Map<String, Set<String>> parents = new HashMap<>();
        for (int count = 0; count < REQUESTS; count++) {
            String child = goals.get(random.nextInt(GOALS));
            String parent = goals.get(random.nextInt(GOALS));
            boolean possible = !reaches(parent, child, parents)
                    && !parents.getOrDefault(child, Set.of()).contains(parent);

            assertThat(aligned(child, parent)).isEqualTo(possible);

            if (possible) {
                parents.computeIfAbsent(child, fresh -> new HashSet<>()).add(parent);
            }
        }
    }

    /** Three objectives in three cycles, each aligned to the next at the same moment. */
    @RepeatedTest(5)
    void holdsWhenAllSidesAreClosedAtOnce() throws Exception {
        List<String> goals = goals(3);
        CyclicBarrier together = new CyclicBarrier(3);
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            String child = goals.get(at);
            String parent = goals.get((at + 1) % 3);
            requests.add(() -> {
                together.await();
                return aligned(child, parent);
            });
        }
        var threads = Executors.newFixedThreadPool(3);

        List<Future<Boolean>> answers = threads.invokeAll(requests);
        threads.shutdown();

        int aligned = 0;
        for (Future<Boolean> answer : answers) {
            aligned += answer.get() ? 1 : 0;
        }
        assertThat(aligned).isEqualTo(2);
    }

    private List<String> goals(int count) {
        List<String> goals = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            String cycle = tables.cycle("2026-10-01", "2026-12-31", null);
            cycles.add(cycle);
            goals.add(tables.objective(cycle, "employee"));
        }
        return goals;
    }

    private boolean aligned(String child, String parent) {
        try {
            alignments.request(actor("employee"), child, parent, null);
            return true;
        } catch (InvalidInput refused) {
            return false;
        }
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> parents) {
        return from.equals(to)
                || parents.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(next, to, parents));
    }
}
