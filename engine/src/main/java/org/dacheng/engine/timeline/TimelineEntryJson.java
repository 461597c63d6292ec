package org.dacheng.engine.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Messages;
import org.jspecify.annotations.Nullable;

/** JSON form of a timeline entry, with the reason as a sentence in the actor's language. */
record TimelineEntryJson(
        int seq,
        Instant at,
        TimelineEntryKind kind,
        @Nullable String actor,
        @Nullable String node,
        @Nullable LocalText nodeName,
        List<String> people,
        @Nullable String comment,
        @Nullable String why,
        String origin,
        String hash) {

    static TimelineEntryJson of(TimelineEntry entry, Messages messages, Locale locale) {
        return new TimelineEntryJson(
                entry.seq(),
                entry.at(),
                entry.kind(),
                entry.actorId(),
                entry.nodeId(),
                entry.nodeName(),
                entry.people(),
                entry.comment(),
                entry.why() == null ? null : messages.text(entry.why(), locale),
                entry.origin(),
                entry.hash());
    }
}
