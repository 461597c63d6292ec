package org.dacheng.base.id;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import org.dacheng.base.clock.BackdatedClock;

/**
 * Creates identifiers (ULID): 26 characters, ordered by time to the millisecond and, within one program, by creation;
 * 80 random bits.
 */
public final class Ids {

    public static String next() {
        return BackdatedClock.moment()
                .map(moment -> UlidCreator.getUlid(moment.toEpochMilli()))
                .orElseGet(UlidCreator::getMonotonicUlid)
                .toLowerCase();
    }

    /** An identifier with the time of the given moment, for data that must not reveal its creation time. */
    public static String at(Instant moment) {
        return UlidCreator.getUlid(moment.toEpochMilli()).toLowerCase();
    }

    /** A lower bound for all ids created at this moment or later, for queries along an index that ends with ids. */
    public static String first(Instant moment) {
        return Ulid.min(moment.toEpochMilli()).toLowerCase();
    }

    private Ids() {}
}
