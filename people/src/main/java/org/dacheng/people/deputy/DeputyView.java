package org.dacheng.people.deputy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deputy of a person for a period.
 *
 * @param from first moment, null without a start
 * @param until first moment after, null for until further notice
 */
public record DeputyView(
        String id,
        String personId,
        String deputyId,
        @Nullable Instant from,
        @Nullable Instant until) {

    public boolean covers(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}
