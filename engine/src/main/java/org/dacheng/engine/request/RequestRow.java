package org.dacheng.engine.request;

import java.time.Instant;
import java.util.List;
import org.dacheng.forms.render.Fact;
import org.dacheng.people.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line of a list.
 *
 * @param facts the summary fields of its process, filled in, in the asker's language
 * @param waitingFor names of the nodes that wait, empty when ended
 * @param waitingPeople ids of the people who have it now
 * @param waitingSince when the oldest open task was given, null when ended
 * @param unread for the copied view: not opened yet
 */
public record RequestRow(
        String id,
        String number,
        LocalText title,
        String processKey,
        LocalText processName,
        String icon,
        String submitterId,
        RequestStatus status,
        Instant submittedAt,
        @Nullable Instant endedAt,
        List<Fact> facts,
        List<LocalText> waitingFor,
        List<String> waitingPeople,
        @Nullable Instant waitingSince,
        boolean unread) {}
