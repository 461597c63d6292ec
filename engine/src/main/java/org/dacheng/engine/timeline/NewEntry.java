package org.dacheng.engine.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written down.
 *
 * @param detail what changed: {@code {"field": {"before": …, "after": …}}}; null when nothing did
 */
public record NewEntry(
        EntryKind kind,
        Instant at,
        @Nullable String actorId,
        String origin,
        @Nullable String nodeId,
        @Nullable LocalText nodeName,
        List<String> people,
        @Nullable String comment,
        @Nullable Message why,
        @Nullable JsonNode detail) {

    /** Of the request as a whole. */
    public static NewEntry of(EntryKind kind, Instant at, @Nullable String actorId, String origin) {
        return new NewEntry(kind, at, actorId, origin, null, null, List.of(), null, null, null);
    }

    public NewEntry at(String id, LocalText name) {
        return new NewEntry(kind, at, actorId, origin, id, name, people, comment, why, detail);
    }

    public NewEntry with(List<String> concerned) {
        return new NewEntry(kind, at, actorId, origin, nodeId, nodeName, concerned, comment, why, detail);
    }

    public NewEntry saying(@Nullable String words) {
        return new NewEntry(kind, at, actorId, origin, nodeId, nodeName, people, words, why, detail);
    }

    public NewEntry because(@Nullable Message reason) {
        return new NewEntry(kind, at, actorId, origin, nodeId, nodeName, people, comment, reason, detail);
    }

    public NewEntry changing(@Nullable JsonNode changes) {
        return new NewEntry(kind, at, actorId, origin, nodeId, nodeName, people, comment, why, changes);
    }
}
