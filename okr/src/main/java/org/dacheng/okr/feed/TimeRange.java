package org.dacheng.okr.feed;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A period that counts.
 *
 * @param until exclusive end
 * @param zone in which days begin
 */
public record TimeRange(Instant from, Instant until, ZoneId zone) {

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
