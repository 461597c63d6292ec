package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.Message;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Manages the sources that feed key results. People who may write an objective choose a source over processes that they
 * may start or oversee; objectives the actor may not see are reported as not found.
 */
@Service
public class KeyResultFeeds {

    private static final int PAGES_AT_ONCE = 10;

    private final FeedLookup lookup;
    private final FeedRows feeds;
    private final FeedEditor editor;
    private final FeedCalculator calculator;
    private final FeedProviders providers;
    private final EvidenceList evidence;
    private final People people;

    KeyResultFeeds(
            FeedLookup lookup,
            FeedRows feeds,
            FeedEditor editor,
            FeedCalculator calculator,
            FeedProviders providers,
            EvidenceList evidence,
            People people) {
        this.lookup = lookup;
        this.feeds = feeds;
        this.editor = editor;
        this.calculator = calculator;
        this.providers = providers;
        this.evidence = evidence;
        this.people = people;
    }

    /** Names of all sources. */
    public List<String> names() {
        return providers.names();
    }

    /** The source of a key result; empty when people report its value. */
    @Transactional(readOnly = true)
    public Optional<FeedView> find(Actor actor, String keyResultId) {
        FeedLookup.KeyResultWithObjective found = lookup.find(actor, keyResultId);
        return feeds.find(keyResultId).map(row -> view(actor, row, found));
    }

    /**
     * The source of a key result.
     *
     * @throws NotFound also when nothing feeds it
     */
    @Transactional(readOnly = true)
    public FeedView get(Actor actor, String keyResultId) {
        return find(actor, keyResultId).orElseThrow(KeyResultFeeds::nothingFeeds);
    }

    /**
     * Sets the source and reads its evidence; a long list is read in the background. The value reported by people is
     * kept separately.
     *
     * @throws InvalidInput pointers {@code /source} and below {@code /settings}
     */
    public FeedView set(Actor actor, String keyResultId, String source, JsonNode settings) {
        editor.set(actor, keyResultId, source, settings);
        read(keyResultId);
        return get(actor, keyResultId);
    }

    /**
     * Computes the value that settings would produce, without storing them.
     *
     * @throws InvalidInput as {@link #set}
     */
    @Transactional(readOnly = true)
    public FeedPreview preview(Actor actor, String keyResultId, String source, JsonNode settings) {
        FeedLookup.KeyResultWithObjective found = lookup.findWritable(actor, keyResultId);
        Measure measure = found.keyResult().measure();
        FeedProvider chosen = named(source);
        JsonNode kept = chosen.checked(actor, settings, measure);
        TimeRange period = chosen.days(kept, editor.days(found)).in(actor.zone());
        Aggregation.Total total = Aggregation.Total.NONE;
        String after = null;
        int pages = 0;
        try {
            do {
                FeedProvider.EvidencePage page = chosen.page(kept, measure, period, after, FeedCalculator.PAGE);
                for (EvidenceItem one : page.evidence()) {
                    total = total.plus(one);
                }
                after = page.next();
                pages++;
            } while (after != null && pages < PAGES_AT_ONCE);
        } catch (FeedCalculationFailed failed) {
            return new FeedPreview(null, 0, true, EnumKeys.of(failed.problem()));
        }
        BigDecimal value = after == null ? chosen.aggregation(kept).of(total) : null;
        return new FeedPreview(value, total.count(), after == null, null);
    }

    /** Removes the source. */
    public void remove(Actor actor, String keyResultId, ValueAfterRemoval keep) {
        editor.remove(actor, keyResultId, keep);
    }

    /**
     * Reads all evidence from the beginning, now.
     *
     * @throws FeedFrozen when the cycle is not open
     */
    public FeedView recalculate(Actor actor, String keyResultId) {
        editor.restart(actor, keyResultId);
        read(keyResultId);
        return get(actor, keyResultId);
    }

    /**
     * Accepts a value pushed by another program.
     *
     * @throws NoPushSource when the key result has no source or another one
     * @throws InvalidInput pointers {@code /value}, {@code /label}, {@code /happenedAt}, {@code /evidenceKey}
     */
    public FeedView push(Actor actor, String keyResultId, PushedValue value) {
        editor.push(actor, keyResultId, value);
        return get(actor, keyResultId);
    }

    /** Evidence of a key result, newest first. */
    @Transactional(readOnly = true)
    public CursorPage<EvidenceView> evidence(Actor actor, String keyResultId, int limit, @Nullable String cursor) {
        lookup.find(actor, keyResultId);
        return feeds.find(keyResultId)
                .map(feed -> evidence.of(actor, feed, limit, cursor))
                .orElseGet(() -> new CursorPage<>(List.of(), null));
    }

    FeedProvider named(String source) {
        FeedProvider chosen = providers.find(source);
        if (chosen == null) {
            throw InvalidInput.of("/source", "okr.feed.source-unknown");
        }
        return chosen;
    }

    private void read(String keyResultId) {
        int pages = 1;
        while (calculator.readNextPage(keyResultId) && pages < PAGES_AT_ONCE) {
            pages++;
        }
    }

    private FeedView view(Actor actor, FeedRow row, FeedLookup.KeyResultWithObjective found) {
        Instant at = row.recalculatedAt();
        return new FeedView(
                row.source(),
                row.settings(),
                row.fedValue(),
                found.keyResult().manualValue(),
                at == null ? null : LocalDate.ofInstant(at, row.zone()),
                at != null && evidence.mayOpenRequests(actor, row) ? at : null,
                row.stale() && !row.frozen(),
                row.frozen(),
                row.problem(),
                evidence.isFromFewPeople(row),
                people.find(row.setBy()).map(PersonRef::of).orElse(null),
                row.setAt(),
                found.objective().mayWrite(),
                found.keyResult().mayCheckIn());
    }

    static NotFound nothingFeeds() {
        return new NotFound(Message.of("okr.feed.none"));
    }
}
