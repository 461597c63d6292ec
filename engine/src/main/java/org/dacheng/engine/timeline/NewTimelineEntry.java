package org.dacheng.engine.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A timeline entry to be written.
 *
 * @param detail what changed: {@code {"field": {"before": …, "after": …}}}; null if nothing changed
 */
public record NewTimelineEntry(
        TimelineEntryKind kind,
        Instant at,
        @Nullable String actorId,
        String origin,
        @Nullable String nodeId,
        @Nullable LocalText nodeName,
        List<String> people,
        @Nullable String comment,
        @Nullable Message why,
        @Nullable JsonNode detail) {

    /** An entry of the request as a whole, without a node. */
    public static NewTimelineEntry of(TimelineEntryKind kind, Instant at, @Nullable String actorId, String origin) {
        return new NewTimelineEntry(kind, at, actorId, origin, null, null, List.of(), null, null, null);
    }

    /** Returns a copy for a node. */
    public NewTimelineEntry at(String id, LocalText name) {
        return new NewTimelineEntry(kind, at, actorId, origin, id, name, people, comment, why, detail);
    }

    /** Returns a copy with the people concerned. */
    public NewTimelineEntry with(List<String> concerned) {
        return new NewTimelineEntry(kind, at, actorId, origin, nodeId, nodeName, concerned, comment, why, detail);
    }

    /** Returns a copy with a comment. */
    public NewTimelineEntry withComment(@Nullable String text) {
        return new NewTimelineEntry(kind, at, actorId, origin, nodeId, nodeName, people, text, why, detail);
    }

    /** Returns a copy with the reason for the people concerned. */
    public NewTimelineEntry because(@Nullable Message reason) {
        return new NewTimelineEntry(kind, at, actorId, origin, nodeId, nodeName, people, comment, reason, detail);
    }

    /** Returns a copy with changes of answers. */
    public NewTimelineEntry changing(@Nullable JsonNode changes) {
        return new NewTimelineEntry(kind, at, actorId, origin, nodeId, nodeName, people, comment, why, changes);
    }
}
