package org.dacheng.okr.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.schedule.RepeatedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Applies changes of requests to the key results they feed, shortly after the change. */
@Component
class FeedUpdateJob implements RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(FeedUpdateJob.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofHours(24);
    /** Nodes poll for new feeds every two seconds; the rest is a margin for running steps. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(60);

    private static final int CHANGES = 500;
    private static final int BATCHES = 20;
    private static final int FEEDS = 50;
    private static final int PAGES = 40;

    private final FeedRows feeds;
    private final FeedCalculator calculator;
    private final Clock clock;

    FeedUpdateJob(FeedRows feeds, FeedCalculator calculator, Clock clock) {
        this.feeds = feeds;
        this.calculator = calculator;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feed-key-results";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        calculator.markStale(now.minus(FRESH));
        calculator.markKnownEverywhere(now.minus(KNOWN_EVERYWHERE));
        int batches = 0;
        while (batches < BATCHES && changes()) {
            batches++;
        }
        for (String keyResult : feeds.stale(FEEDS)) {
            attempt(keyResult, () -> {
                int pages = 1;
                while (calculator.readNextPage(keyResult) && pages < PAGES) {
                    pages++;
                }
            });
        }
    }

    /** @return whether there may be more changes */
    private boolean changes() {
        List<FeedRows.RequestChange> changes = feeds.changes(CHANGES);
        if (changes.isEmpty()) {
            return false;
        }
        Map<String, Set<String>> requests = changes.stream()
                .collect(Collectors.groupingBy(
                        FeedRows.RequestChange::process,
                        Collectors.mapping(
                                FeedRows.RequestChange::requestId, Collectors.toCollection(LinkedHashSet::new))));
        boolean done = true;
        for (Map.Entry<String, List<String>> keyResultsOfProcess :
                feeds.fedBy(requests.keySet()).entrySet()) {
            Collection<String> touched = requests.getOrDefault(keyResultsOfProcess.getKey(), Set.of());
            for (String keyResult : keyResultsOfProcess.getValue()) {
                done &= attempt(keyResult, () -> calculator.refresh(keyResult, touched));
            }
        }
        if (done) {
            calculator.forget(changes.stream().map(FeedRows.RequestChange::id).toList());
        }
        return done && changes.size() == CHANGES;
    }

    /** Another transaction holds a lock; the next run tries again. */
    private static boolean attempt(String keyResult, Runnable work) {
        try {
            work.run();
            return true;
        } catch (TransientDataAccessException busy) {
            LOG.info("Key result {} is fed a little later: {}", keyResult, busy.getMessage());
            return false;
        } catch (RuntimeException broken) {
            LOG.error("Key result {} cannot be fed; the others are", keyResult, broken);
            return true;
        }
    }
}
