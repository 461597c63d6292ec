package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.paging.Slice;
import org.dacheng.base.text.Message;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.okr.word.Words;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What feeds key results. Anyone who writes an objective chooses it, over processes that he may start or oversees;
 * whatever the asker may not see is not found.
 */
@Service
public class Feeds {

    private static final int PAGES_AT_ONCE = 10;

    private final Fed fed;
    private final FeedRows feeds;
    private final FeedWriting writing;
    private final Recalculation recalculation;
    private final Sources sources;
    private final EvidenceList evidence;
    private final People people;

    Feeds(
            Fed fed,
            FeedRows feeds,
            FeedWriting writing,
            Recalculation recalculation,
            Sources sources,
            EvidenceList evidence,
            People people) {
        this.fed = fed;
        this.feeds = feeds;
        this.writing = writing;
        this.recalculation = recalculation;
        this.sources = sources;
        this.evidence = evidence;
        this.people = people;
    }

    /** Names of all sources there are. */
    public List<String> names() {
        return sources.names();
    }

    /** Empty when people say its value. */
    @Transactional(readOnly = true)
    public Optional<FeedView> find(Asker asker, String keyResultId) {
        Fed.Found found = fed.find(asker, keyResultId);
        return feeds.find(keyResultId).map(row -> view(asker, row, found));
    }

    /** @throws NotFound also when nothing feeds it */
    @Transactional(readOnly = true)
    public FeedView get(Asker asker, String keyResultId) {
        return find(asker, keyResultId).orElseThrow(Feeds::nothingFeeds);
    }

    /**
     * Chooses the source and reads what there is; a long list is read on afterwards. The value that people said stays
     * beside.
     *
     * @throws InvalidInput pointers {@code /source} and below {@code /settings}
     */
    public FeedView set(Asker asker, String keyResultId, String source, JsonNode settings) {
        writing.set(asker, keyResultId, source, settings);
        read(keyResultId);
        return get(asker, keyResultId);
    }

    /** What the settings would give, without keeping them. @throws InvalidInput as {@link #set} */
    @Transactional(readOnly = true)
    public Preview preview(Asker asker, String keyResultId, String source, JsonNode settings) {
        Fed.Found found = fed.write(asker, keyResultId);
        Measure measure = found.keyResult().measure();
        KeyResultSource chosen = named(source);
        JsonNode kept = chosen.checked(asker, settings, measure);
        Period period = chosen.days(kept, writing.days(found)).in(asker.zone());
        Gathering.Total total = Gathering.Total.NONE;
        String after = null;
        int pages = 0;
        try {
            do {
                KeyResultSource.Page page = chosen.page(kept, measure, period, after, Recalculation.PAGE);
                for (Evidence one : page.evidence()) {
                    total = total.plus(one);
                }
                after = page.next();
                pages++;
            } while (after != null && pages < PAGES_AT_ONCE);
        } catch (FeedStopped stopped) {
            return new Preview(null, 0, true, Words.of(stopped.problem()));
        }
        BigDecimal value = after == null ? chosen.gathering(kept).of(total) : null;
        return new Preview(value, total.count(), after == null, null);
    }

    /** Takes the source away. */
    public void remove(Asker asker, String keyResultId, Keep keep) {
        writing.remove(asker, keyResultId, keep);
    }

    /** Reads all from the beginning, now. @throws FeedFrozen when the cycle is not open */
    public FeedView recalculate(Asker asker, String keyResultId) {
        writing.again(asker, keyResultId);
        read(keyResultId);
        return get(asker, keyResultId);
    }

    /**
     * What another program says of a key result that waits for it.
     *
     * @throws NoPushSource when its source is none or another
     * @throws InvalidInput pointers {@code /value}, {@code /label}, {@code /happenedAt}, {@code /evidenceKey}
     */
    public FeedView push(Asker asker, String keyResultId, FedValue value) {
        writing.push(asker, keyResultId, value);
        return get(asker, keyResultId);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<EvidenceView> evidence(Asker asker, String keyResultId, int limit, @Nullable String cursor) {
        fed.find(asker, keyResultId);
        return feeds.find(keyResultId)
                .map(feed -> evidence.of(asker, feed, limit, cursor))
                .orElseGet(() -> new Slice<>(List.of(), null));
    }

    KeyResultSource named(String source) {
        KeyResultSource chosen = sources.find(source);
        if (chosen == null) {
            throw new InvalidInput(List.of(new Violation("/source", Message.of("okr.feed.source-unknown"))));
        }
        return chosen;
    }

    private void read(String keyResultId) {
        int pages = 1;
        while (recalculation.step(keyResultId) && pages < PAGES_AT_ONCE) {
            pages++;
        }
    }

    private FeedView view(Asker asker, FeedRow row, Fed.Found found) {
        Instant at = row.recalculatedAt();
        return new FeedView(
                row.source(),
                row.settings(),
                row.fedValue(),
                found.keyResult().manualValue(),
                at == null ? null : LocalDate.ofInstant(at, row.zone()),
                at != null && evidence.opens(asker, row) ? at : null,
                row.stale() && !row.frozen(),
                row.frozen(),
                row.problem(),
                evidence.isOfFew(row),
                people.find(row.setBy()).map(PersonRef::of).orElse(null),
                row.setAt(),
                found.objective().mayWrite(),
                found.keyResult().mayCheckIn());
    }

    static NotFound nothingFeeds() {
        return new NotFound(Message.of("okr.feed.none"));
    }
}
