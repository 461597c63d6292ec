package org.dacheng.okr.review;

import java.time.Instant;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in a list.
 *
 * @param endedAt null while it goes on
 * @param people number of people who take part
 * @param noted of how many of them something was noted
 */
public record ReviewListItem(
        String id,
        PersonView manager,
        Instant begunAt,
        @Nullable Instant endedAt,
        int people,
        int noted) {}
