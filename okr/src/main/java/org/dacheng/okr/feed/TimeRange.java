package org.dacheng.okr.feed;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A time that counts.
 *
 * @param until the first moment after it
 * @param zone in which days begin
 */
public record TimeRange(Instant from, Instant until, ZoneId zone) {

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
