package org.dacheng.engine.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Messages;
import org.jspecify.annotations.Nullable;

/** A timeline entry for programs: its reason is a sentence in the asker's language. */
record EntryJson(
        int seq,
        Instant at,
        EntryKind kind,
        @Nullable String actor,
        @Nullable String node,
        @Nullable LocalText nodeName,
        List<String> people,
        @Nullable String comment,
        @Nullable String why,
        String origin,
        String hash) {

    static EntryJson of(TimelineEntry entry, Messages messages, Locale locale) {
        return new EntryJson(
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
