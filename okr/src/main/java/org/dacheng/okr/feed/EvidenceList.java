package org.dacheng.okr.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.base.paging.Cursor;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.engine.request.RequestDataReader;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists evidence; the request and the exact moment are shown only to people who may open the request. */
@Component
class EvidenceList {

    private static final int MAX_LIMIT = 200;
    private static final int NEWEST = 20;

    private final EvidenceRows rows;
    private final RequestDataReader requests;
    private final FeedGroupSizeCheck group;

    EvidenceList(EvidenceRows rows, RequestDataReader requests, FeedGroupSizeCheck group) {
        this.rows = rows;
        this.requests = requests;
        this.group = group;
    }

    CursorPage<EvidenceView> of(Actor actor, FeedRow feed, int limit, @Nullable String cursor) {
        int size = Math.max(1, Math.min(MAX_LIMIT, limit));
        String list = "evidence " + feed.keyResultId();
        List<String> position = cursor == null ? List.of() : Cursor.read(list, cursor, 2);
        List<EvidenceRows.PositionedEvidence> found = rows.list(
                feed.keyResultId(),
                position.isEmpty() ? null : moment(feed, position.get(0), position.get(1)),
                position.isEmpty() ? null : position.get(1),
                size + 1);
        List<EvidenceRows.PositionedEvidence> shown = found.subList(0, Math.min(size, found.size()));
        Map<String, RequestDataReader.RequestTitle> readable = requests.readable(
                actor,
                shown.stream()
                        .map(one -> one.evidence().requestId())
                        .filter(Objects::nonNull)
                        .toList());
        boolean named = isFromFewPeople(feed);
        return new CursorPage<>(
                shown.stream()
                        .map(EvidenceRows.PositionedEvidence::evidence)
                        .filter(one -> !named || readable.containsKey(String.valueOf(one.requestId())))
                        .map(one -> view(one, feed.zone(), readable))
                        .toList(),
                found.size() > size ? next(list, feed, shown.get(size - 1)) : null);
    }

    /** Whether evidence is restricted to people who may open the requests. */
    boolean isFromFewPeople(FeedRow feed) {
        return !feed.source().equals(PushFeedProvider.NAME)
                && group.isTooSmall(
                        AbstractRequestFeedProvider.read(feed.settings()).department());
    }

    /**
     * Whether the actor may open the requests that count. The value changes when a request does, so the exact moment
     * would reveal when. Only the newest requests are checked; without any evidence the answer is no.
     */
    boolean mayOpenRequests(Actor actor, FeedRow feed) {
        if (feed.source().equals(PushFeedProvider.NAME)) {
            return true;
        }
        List<String> newest = rows.list(feed.keyResultId(), null, null, NEWEST).stream()
                .map(one -> one.evidence().requestId())
                .filter(Objects::nonNull)
                .toList();
        return !newest.isEmpty() && requests.readable(actor, newest).keySet().containsAll(newest);
    }

    private static EvidenceView view(
            EvidenceItem one, ZoneId zone, Map<String, RequestDataReader.RequestTitle> readable) {
        LocalDate day = LocalDate.ofInstant(one.at(), zone);
        if (one.requestId() == null) {
            return new EvidenceView(day, one.at(), one.amount(), one.label(), null, null);
        }
        RequestDataReader.RequestTitle request = readable.get(one.requestId());
        return request == null
                ? new EvidenceView(day, null, one.amount(), null, null, null)
                : new EvidenceView(day, one.at(), one.amount(), one.label(), request.id(), request.title());
    }

    /** The cursor reveals no more than the list: the day, and a key without meaning elsewhere. */
    private static String next(String list, FeedRow feed, EvidenceRows.PositionedEvidence last) {
        LocalDate day = LocalDate.ofInstant(last.evidence().at(), feed.zone());
        return Cursor.write(list, List.of(day.toString(), last.id()));
    }

    /**
     * End of the previous slice; if that piece of evidence was recomputed meanwhile, listing continues from the end of
     * its day.
     */
    private @Nullable Instant moment(FeedRow feed, String day, String id) {
        return rows.moment(feed.keyResultId(), id).orElseGet(() -> endOf(feed, day));
    }

    private static @Nullable Instant endOf(FeedRow feed, String day) {
        try {
            return LocalDate.parse(day).plusDays(1).atStartOfDay(feed.zone()).toInstant();
        } catch (DateTimeException forged) {
            return null;
        }
    }
}
