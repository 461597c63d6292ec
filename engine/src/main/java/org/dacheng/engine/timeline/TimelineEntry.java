package org.dacheng.engine.timeline;

import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a request's timeline.
 *
 * @param seq 1, 2, 3 … within the request
 * @param actorId id of the person who did it, null for the program
 * @param people ids of the people concerned: assigned, transferred to, copied, mentioned
 * @param why rule and fallback that led to these people, null if not applicable
 * @param origin where it came from, such as {@code web 127.0.0.1}
 * @param hash SHA-256 in hex over this entry and the hash of the one before
 */
public record TimelineEntry(
        String requestId,
        int seq,
        Instant at,
        TimelineEntryKind kind,
        @Nullable String actorId,
        @Nullable String nodeId,
        @Nullable LocalText nodeName,
        List<String> people,
        @Nullable String comment,
        @Nullable Message why,
        String origin,
        String hash) {

    /** Returns a copy shown as another kind than it was recorded as. */
    public TimelineEntry as(TimelineEntryKind other) {
        return new TimelineEntry(
                requestId, seq, at, other, actorId, nodeId, nodeName, people, comment, why, origin, hash);
    }
}
