package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.okr.rollup.RollUpLock;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets and removes sources, and accepts pushed values. */
@Component
class FeedEditor {

    private final FeedLookup lookup;
    private final FeedRows feeds;
    private final FeedProcessCache feedProcesses;
    private final EvidenceRows evidence;
    private final FeedProviders providers;
    private final FeedCalculator calculator;
    private final Cycles cycles;
    private final ObjectiveHistory history;
    private final FeedLock feedLock;
    private final RollUps rollUps;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedEditor(
            FeedLookup lookup,
            FeedRows feeds,
            FeedProcessCache feedProcesses,
            EvidenceRows evidence,
            FeedProviders providers,
            FeedCalculator calculator,
            Cycles cycles,
            ObjectiveHistory history,
            FeedLock feedLock,
            RollUps rollUps,
            JdbcClient jdbc,
            Clock clock) {
        this.lookup = lookup;
        this.feeds = feeds;
        this.feedProcesses = feedProcesses;
        this.evidence = evidence;
        this.providers = providers;
        this.calculator = calculator;
        this.cycles = cycles;
        this.history = history;
        this.feedLock = feedLock;
        this.rollUps = rollUps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Days of the objective's cycle. */
    DateRange days(FeedLookup.KeyResultWithObjective found) {
        CycleView cycle = cycles.find(found.objective().cycleId()).orElseThrow(KeyResultFeeds::nothingFeeds);
        return new DateRange(cycle.startsOn(), cycle.endsOn());
    }

    @Transactional
    public void set(Actor actor, String keyResultId, String source, JsonNode settings) {
        feedLock.begin(keyResultId);
        FeedRow before = feeds.lock(keyResultId).orElse(null);
        FeedLookup.KeyResultWithObjective found = lookup.findWritable(actor, keyResultId);
        FeedProvider chosen = providers.find(source);
        if (chosen == null) {
            throw InvalidInput.of("/source", "okr.feed.source-unknown");
        }
        JsonNode kept = chosen.checked(actor, settings, found.keyResult().measure());
        boolean sameProgram = before != null && before.source().equals(source) && !chosen.readsAgain();
        if (sameProgram) {
            return;
        }
        if (before == null) {
            storeManualValue(keyResultId);
        } else {
            feeds.delete(keyResultId);
            evidence.clear(keyResultId);
        }
        feeds.insert(keyResultId, source, kept, chosen.process(kept), actor, now());
        feedProcesses.invalidate();
        recordHistory(actor, found, "source-set", described(before), Map.of("source", source, "settings", kept));
    }

    /** Stores the value reported by people separately from now on. */
    private void storeManualValue(String keyResultId) {
        jdbc.sql("update okr_key_result set manual_value = current_value"
                        + " where id = :id and last_check_in_at is not null")
                .param("id", keyResultId)
                .update();
    }

    @Transactional
    public void remove(Actor actor, String keyResultId, ValueAfterRemoval keep) {
        RollUpLock rollUpLock = feedLock.begin(keyResultId);
        FeedRow before = feeds.lock(keyResultId).orElse(null);
        FeedLookup.KeyResultWithObjective found = lookup.findWritable(actor, keyResultId);
        if (before == null) {
            throw KeyResultFeeds.nothingFeeds();
        }
        feeds.delete(keyResultId);
        feedProcesses.invalidate();
        evidence.clear(keyResultId);
        String value = keep == ValueAfterRemoval.MANUAL ? "coalesce(manual_value, current_value)" : "current_value";
        jdbc.sql("update okr_key_result set current_value = " + value + ", manual_value = null where id = :id")
                .param("id", keyResultId)
                .update();
        recordHistory(actor, found, "source-removed", described(before), null);
        rollUps.finish(rollUpLock, Map.of());
    }

    @Transactional
    public void restart(Actor actor, String keyResultId) {
        feedLock.begin(keyResultId);
        FeedRow feed = feeds.lock(keyResultId).orElse(null);
        lookup.findAnswerable(actor, keyResultId);
        if (feed == null) {
            throw KeyResultFeeds.nothingFeeds();
        }
        if (feed.frozen()) {
            throw new FeedFrozen();
        }
        feeds.stale(keyResultId);
    }

    @Transactional
    public void push(Actor actor, String keyResultId, PushedValue pushed) {
        RollUpLock rollUpLock = feedLock.begin(keyResultId);
        FeedRow feed = feeds.lock(keyResultId).orElse(null);
        FeedLookup.KeyResultWithObjective found = lookup.findAnswerable(actor, keyResultId);
        if (feed == null || !feed.source().equals(PushFeedProvider.NAME)) {
            throw new NoPushSource();
        }
        if (feed.frozen()) {
            throw new FeedFrozen();
        }
        BigDecimal value = PushedValueCheck.check(pushed, found.keyResult().measure(), now());
        String key = pushed.evidenceKey() == null ? Ids.next() : pushed.evidenceKey();
        Instant at = pushed.happenedAt() == null ? now() : pushed.happenedAt();
        String label = pushed.label() == null ? "" : PlainText.line(pushed.label());
        evidence.replace(
                keyResultId,
                List.of(key),
                List.of(new EvidenceItem(key, null, at, value.setScale(Aggregation.SCALE), label)));
        calculator.value(feed, providers.get(PushFeedProvider.NAME), rollUpLock);
    }

    private static @Nullable Map<String, Object> described(@Nullable FeedRow feed) {
        return feed == null ? null : Map.of("source", feed.source(), "settings", feed.settings());
    }

    private void recordHistory(
            Actor actor,
            FeedLookup.KeyResultWithObjective found,
            String kind,
            @Nullable Object before,
            @Nullable Object after) {
        Map<String, @Nullable Object> detail = new HashMap<>();
        detail.put("keyResult", found.id());
        detail.put("before", before);
        detail.put("after", after);
        history.record(
                found.objective().id(), found.objective().cycleId(), actor.personId(), actor.origin(), kind, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
