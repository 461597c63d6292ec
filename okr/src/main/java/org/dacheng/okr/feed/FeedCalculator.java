package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.okr.checkin.FeedCheckIns;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.okr.rollup.RollUpLock;
import org.dacheng.okr.rollup.RollUps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps evidence up to date and writes its value into the key result. Changed evidence is replaced, so that the result
 * is the same as after reading everything from the beginning.
 */
@Component
class FeedCalculator {

    static final int PAGE = 500;
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(15);

    private final FeedRows feeds;
    private final EvidenceRows evidence;
    private final FeedProviders providers;
    private final FeedCheckIns checkIns;
    private final ObjectiveHistory history;
    private final FeedLock feedLock;
    private final RollUps rollUps;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedCalculator(
            FeedRows feeds,
            EvidenceRows evidence,
            FeedProviders providers,
            FeedCheckIns checkIns,
            ObjectiveHistory history,
            FeedLock feedLock,
            RollUps rollUps,
            JdbcClient jdbc,
            Clock clock) {
        this.feeds = feeds;
        this.evidence = evidence;
        this.providers = providers;
        this.checkIns = checkIns;
        this.history = history;
        this.feedLock = feedLock;
        this.rollUps = rollUps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Reads the next page from the beginning; the value is computed after the last one.
     *
     * @return whether there is more to read
     */
    @Transactional
    public boolean readNextPage(String keyResultId) {
        RollUpLock rollUpLock = feedLock.begin(keyResultId);
        FeedRow feed = feeds.lock(keyResultId).filter(row -> !row.frozen()).orElse(null);
        return feed != null && feed.stale() && isComputable(feed) && readNextPage(feed, rollUpLock);
    }

    private boolean readNextPage(FeedRow feed, RollUpLock rollUpLock) {
        FeedProvider provider = providers.get(feed.source());
        try {
            if (feed.readUntil() == null && provider.readsAgain()) {
                evidence.clear(feed.keyResultId());
            }
            FeedProvider.EvidencePage page =
                    provider.page(feed.settings(), feed.measure(), period(provider, feed), feed.readUntil(), PAGE);
            put(feed, page.evidence().stream().map(EvidenceItem::key).toList(), page.evidence());
            if (page.next() != null) {
                feeds.readUntil(feed.keyResultId(), page.next());
                return true;
            }
            feeds.complete(feed.keyResultId(), feed.cycleDays(), clock.instant());
            value(feed, provider, rollUpLock);
        } catch (FeedCalculationFailed failed) {
            feeds.stop(feed.keyResultId(), failed.problem(), feed.cycleDays(), clock.instant());
        }
        return false;
    }

    /** Marks evidence that was read long ago, or for other days, to be read again; see {@link FeedRows#markStale}. */
    @Transactional
    public void markStale(Instant before) {
        feeds.markStale(before);
    }

    /** See {@link FeedRows#markKnownEverywhere}. */
    @Transactional
    public void markKnownEverywhere(Instant setBefore) {
        feeds.markKnownEverywhere(setBefore);
    }

    /** Deletes changes that every feed has processed. */
    @Transactional
    public void forget(Collection<String> changes) {
        feeds.forget(changes);
    }

    /**
     * Reads these requests again. If the evidence has to be read from the beginning anyway, the value is computed after
     * that.
     */
    @Transactional
    public void refresh(String keyResultId, Collection<String> changed) {
        RollUpLock rollUpLock = feedLock.begin(keyResultId);
        FeedRow feed = feeds.lock(keyResultId).orElse(null);
        if (feed == null) {
            return;
        }
        if (feed.frozen() || feed.problem() != null) {
            feeds.stale(keyResultId);
        } else if (isComputable(feed)) {
            refresh(feed, changed, rollUpLock);
        }
    }

    private void refresh(FeedRow feed, Collection<String> changed, RollUpLock rollUpLock) {
        FeedProvider provider = providers.get(feed.source());
        try {
            put(feed, changed, provider.of(feed.settings(), feed.measure(), period(provider, feed), changed));
            if (!feed.stale()) {
                value(feed, provider, rollUpLock);
            }
        } catch (FeedCalculationFailed failed) {
            feeds.stop(feed.keyResultId(), failed.problem(), feed.cycleDays(), clock.instant());
        }
    }

    private void put(FeedRow feed, Collection<String> keys, List<EvidenceItem> found) {
        evidence.replace(feed.keyResultId(), keys, found);
    }

    private boolean isComputable(FeedRow feed) {
        FeedProblem problem = Optional.ofNullable(providers.find(feed.source()))
                .map(provider -> Optional.ofNullable(provider.problem(feed.settings(), feed.measure())))
                .orElse(Optional.of(FeedProblem.SOURCE_GONE))
                .orElse(null);
        if (problem != null) {
            feeds.stop(feed.keyResultId(), problem, feed.cycleDays(), clock.instant());
        }
        return problem == null;
    }

    private static TimeRange period(FeedProvider provider, FeedRow feed) {
        return provider.days(feed.settings(), feed.cycleDays()).in(feed.zone());
    }

    /** Computes the value of the stored evidence; the caller has locked the objective and the feed. */
    void value(FeedRow feed, FeedProvider provider, RollUpLock rollUpLock) {
        BigDecimal value = provider.aggregation(feed.settings()).of(evidence.total(feed.keyResultId()));
        if (value != null && value.abs().compareTo(BEYOND) >= 0) {
            throw new FeedCalculationFailed(FeedProblem.TOO_BIG);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        feeds.value(feed.keyResultId(), value, now);
        if (value != null && (feed.fedValue() == null || value.compareTo(feed.current()) != 0)) {
            apply(feed, value, now, rollUpLock);
        }
    }

    private void apply(FeedRow feed, BigDecimal value, Instant now, RollUpLock rollUpLock) {
        jdbc.sql("update okr_key_result set current_value = :value where id = :id")
                .param("value", value)
                .param("id", feed.keyResultId())
                .update();
        Instant newDay = checkIns.record(
                new FeedCheckIns.FedValue(
                        feed.keyResultId(), feed.objectiveId(), feed.cycleId(), feed.responsibleId(), value),
                feed.measure(),
                feed.zone(),
                now);
        if (newDay != null) {
            history.recordOfDay(
                    new ObjectiveHistory.HistoryEntry(
                            feed.objectiveId(),
                            feed.cycleId(),
                            null,
                            "source " + feed.source(),
                            "fed",
                            Map.of("keyResult", feed.keyResultId(), "before", feed.current(), "after", value)),
                    newDay);
        }
        rollUps.finish(rollUpLock, Map.of());
    }
}
