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
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.history.History;
import org.dacheng.okr.rollup.Ascent;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets sources, takes them away and takes what other programs say. */
@Component
class FeedWriting {

    private final Fed fed;
    private final FeedRows feeds;
    private final ProcessesThatFeed feeding;
    private final EvidenceRows evidence;
    private final Sources sources;
    private final Recalculation recalculation;
    private final Cycles cycles;
    private final History history;
    private final FeedHold hold;
    private final RollUps rollUps;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedWriting(
            Fed fed,
            FeedRows feeds,
            ProcessesThatFeed feeding,
            EvidenceRows evidence,
            Sources sources,
            Recalculation recalculation,
            Cycles cycles,
            History history,
            FeedHold hold,
            RollUps rollUps,
            JdbcClient jdbc,
            Clock clock) {
        this.fed = fed;
        this.feeds = feeds;
        this.feeding = feeding;
        this.evidence = evidence;
        this.sources = sources;
        this.recalculation = recalculation;
        this.cycles = cycles;
        this.history = history;
        this.hold = hold;
        this.rollUps = rollUps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Days of the cycle that the objective stands in. */
    Days days(Fed.Found found) {
        CycleView cycle = cycles.find(found.objective().cycleId()).orElseThrow(Feeds::nothingFeeds);
        return new Days(cycle.startsOn(), cycle.endsOn());
    }

    @Transactional
    public void set(Asker asker, String keyResultId, String source, JsonNode settings) {
        hold.begin(keyResultId);
        FeedRow before = feeds.lock(keyResultId).orElse(null);
        Fed.Found found = fed.write(asker, keyResultId);
        KeyResultSource chosen = sources.find(source);
        if (chosen == null) {
            throw new InvalidInput(List.of(new Violation("/source", Message.of("okr.feed.source-unknown"))));
        }
        JsonNode kept = chosen.checked(asker, settings, found.keyResult().measure());
        boolean sameProgram = before != null && before.source().equals(source) && !chosen.readsAgain();
        if (sameProgram) {
            return;
        }
        if (before == null) {
            manual(keyResultId);
        } else {
            feeds.delete(keyResultId);
            evidence.clear(keyResultId);
        }
        feeds.insert(keyResultId, source, kept, chosen.process(kept), asker, now());
        feeding.changed();
        enter(asker, found, "source-set", described(before), Map.of("source", source, "settings", kept));
    }

    /** What people said so far stands beside from now on. */
    private void manual(String keyResultId) {
        jdbc.sql("update okr_key_result set manual_value = current_value"
                        + " where id = :id and last_check_in_at is not null")
                .param("id", keyResultId)
                .update();
    }

    @Transactional
    public void remove(Asker asker, String keyResultId, Keep keep) {
        Ascent ascent = hold.begin(keyResultId);
        FeedRow before = feeds.lock(keyResultId).orElse(null);
        Fed.Found found = fed.write(asker, keyResultId);
        if (before == null) {
            throw Feeds.nothingFeeds();
        }
        feeds.delete(keyResultId);
        feeding.changed();
        evidence.clear(keyResultId);
        String value = keep == Keep.MANUAL ? "coalesce(manual_value, current_value)" : "current_value";
        jdbc.sql("update okr_key_result set current_value = " + value + ", manual_value = null where id = :id")
                .param("id", keyResultId)
                .update();
        enter(asker, found, "source-removed", described(before), null);
        rollUps.finish(ascent, Map.of());
    }

    @Transactional
    public void again(Asker asker, String keyResultId) {
        hold.begin(keyResultId);
        FeedRow feed = feeds.lock(keyResultId).orElse(null);
        fed.answer(asker, keyResultId);
        if (feed == null) {
            throw Feeds.nothingFeeds();
        }
        if (feed.frozen()) {
            throw new FeedFrozen();
        }
        feeds.stale(keyResultId);
    }

    @Transactional
    public void push(Asker asker, String keyResultId, FedValue said) {
        Ascent ascent = hold.begin(keyResultId);
        FeedRow feed = feeds.lock(keyResultId).orElse(null);
        Fed.Found found = fed.answer(asker, keyResultId);
        if (feed == null || !feed.source().equals(PushSource.NAME)) {
            throw new NoPushSource();
        }
        if (feed.frozen()) {
            throw new FeedFrozen();
        }
        BigDecimal value = FedValueCheck.check(said, found.keyResult().measure(), now());
        String key = said.evidenceKey() == null ? Ids.next() : said.evidenceKey();
        Instant at = said.happenedAt() == null ? now() : said.happenedAt();
        String label = said.label() == null ? "" : PlainText.line(said.label());
        evidence.replace(
                keyResultId,
                List.of(key),
                List.of(new Evidence(key, null, at, value.setScale(Gathering.SCALE), label)));
        recalculation.value(feed, sources.get(PushSource.NAME), ascent);
    }

    private static @Nullable Map<String, Object> described(@Nullable FeedRow feed) {
        return feed == null ? null : Map.of("source", feed.source(), "settings", feed.settings());
    }

    private void enter(Asker asker, Fed.Found found, String kind, @Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> detail = new HashMap<>();
        detail.put("keyResult", found.id());
        detail.put("before", before);
        detail.put("after", after);
        history.enter(
                found.objective().id(), found.objective().cycleId(), asker.personId(), asker.origin(), kind, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
