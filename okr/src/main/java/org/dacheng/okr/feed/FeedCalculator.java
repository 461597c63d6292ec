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
    private final FeedProviders sources;
    private final FeedCheckIns checkIns;
    private final ObjectiveHistory history;
    private final FeedLock hold;
    private final RollUps rollUps;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedCalculator(
            FeedRows feeds,
            EvidenceRows evidence,
            FeedProviders sources,
            FeedCheckIns checkIns,
            ObjectiveHistory history,
            FeedLock hold,
            RollUps rollUps,
            JdbcClient jdbc,
            Clock clock) {
        this.feeds = feeds;
        this.evidence = evidence;
        this.sources = sources;
        this.checkIns = checkIns;
        this.history = history;
        this.hold = hold;
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
    public boolean step(String keyResultId) {
        RollUpLock ascent = hold.begin(keyResultId);
        FeedRow feed = feeds.lock(keyResultId).filter(row -> !row.frozen()).orElse(null);
        return feed != null && feed.stale() && computable(feed) && step(feed, ascent);
    }

    private boolean step(FeedRow feed, RollUpLock ascent) {
        FeedProvider source = sources.get(feed.source());
        try {
            if (feed.readUntil() == null && source.readsAgain()) {
                evidence.clear(feed.keyResultId());
            }
            FeedProvider.Page page =
                    source.page(feed.settings(), feed.measure(), period(source, feed), feed.readUntil(), PAGE);
            put(feed, page.evidence().stream().map(EvidenceItem::key).toList(), page.evidence());
            if (page.next() != null) {
                feeds.readUntil(feed.keyResultId(), page.next());
                return true;
            }
            feeds.complete(feed.keyResultId(), feed.cycleDays(), clock.instant());
            value(feed, source, ascent);
        } catch (FeedCalculationFailed stopped) {
            feeds.stopped(feed.keyResultId(), stopped.problem(), feed.cycleDays(), clock.instant());
        }
        return false;
    }

    /** Marks evidence that was read long ago, or for other days, to be read again; see {@link FeedRows#age}. */
    @Transactional
    public void age(Instant before) {
        feeds.age(before);
    }

    /** See {@link FeedRows#readOnceKnown}. */
    @Transactional
    public void readOnceKnown(Instant setBefore) {
        feeds.readOnceKnown(setBefore);
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
        RollUpLock ascent = hold.begin(keyResultId);
        FeedRow feed = feeds.lock(keyResultId).orElse(null);
        if (feed == null) {
            return;
        }
        if (feed.frozen() || feed.problem() != null) {
            feeds.stale(keyResultId);
        } else if (computable(feed)) {
            refresh(feed, changed, ascent);
        }
    }

    private void refresh(FeedRow feed, Collection<String> changed, RollUpLock ascent) {
        FeedProvider source = sources.get(feed.source());
        try {
            put(feed, changed, source.of(feed.settings(), feed.measure(), period(source, feed), changed));
            if (!feed.stale()) {
                value(feed, source, ascent);
            }
        } catch (FeedCalculationFailed stopped) {
            feeds.stopped(feed.keyResultId(), stopped.problem(), feed.cycleDays(), clock.instant());
        }
    }

    private void put(FeedRow feed, Collection<String> keys, List<EvidenceItem> found) {
        evidence.replace(feed.keyResultId(), keys, found);
    }

    private boolean computable(FeedRow feed) {
        FeedProblem problem = Optional.ofNullable(sources.find(feed.source()))
                .map(source -> Optional.ofNullable(source.problem(feed.settings(), feed.measure())))
                .orElse(Optional.of(FeedProblem.SOURCE_GONE))
                .orElse(null);
        if (problem != null) {
            feeds.stopped(feed.keyResultId(), problem, feed.cycleDays(), clock.instant());
        }
        return problem == null;
    }

    private static TimeRange period(FeedProvider source, FeedRow feed) {
        return source.days(feed.settings(), feed.cycleDays()).in(feed.zone());
    }

    /** Computes the value of the stored evidence; the caller has locked the objective and the feed. */
    void value(FeedRow feed, FeedProvider source, RollUpLock ascent) {
        BigDecimal value = source.gathering(feed.settings()).of(evidence.total(feed.keyResultId()));
        if (value != null && value.abs().compareTo(BEYOND) >= 0) {
            throw new FeedCalculationFailed(FeedProblem.TOO_BIG);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        feeds.value(feed.keyResultId(), value, now);
        if (value != null && (feed.fedValue() == null || value.compareTo(feed.current()) != 0)) {
            carry(feed, value, now, ascent);
        }
    }

    private void carry(FeedRow feed, BigDecimal value, Instant now, RollUpLock ascent) {
        jdbc.sql("update okr_key_result set current_value = :value where id = :id")
                .param("value", value)
                .param("id", feed.keyResultId())
                .update();
        Instant newDay = checkIns.record(
                new FeedCheckIns.Said(
                        feed.keyResultId(), feed.objectiveId(), feed.cycleId(), feed.responsibleId(), value),
                feed.measure(),
                feed.zone(),
                now);
        if (newDay != null) {
            history.enterOfDay(
                    new ObjectiveHistory.Entry(
                            feed.objectiveId(),
                            feed.cycleId(),
                            null,
                            "source " + feed.source(),
                            "fed",
                            Map.of("keyResult", feed.keyResultId(), "before", feed.current(), "after", value)),
                    newDay);
        }
        rollUps.finish(ascent, Map.of());
    }
}
