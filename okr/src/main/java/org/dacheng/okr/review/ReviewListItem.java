package org.dacheng.okr.review;

import java.time.Instant;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in a list.
 *
 * @param endedAt null while it is running
 * @param people number of participants
 * @param noted number of participants with a note
 */
public record ReviewListItem(
        String id,
        PersonView manager,
        Instant begunAt,
        @Nullable Instant endedAt,
        int people,
        int noted) {}
