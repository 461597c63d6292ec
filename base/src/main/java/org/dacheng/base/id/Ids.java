package org.dacheng.base.id;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import org.dacheng.base.clock.BackdatedClock;

/**
 * Makes identifiers (ULID): 26 characters, ordered by time to the millisecond and, within one program, in the order in
 * which they are made; 80 random bits.
 */
public final class Ids {

    public static String next() {
        return BackdatedClock.moment()
                .map(moment -> UlidCreator.getUlid(moment.toEpochMilli()))
                .orElseGet(UlidCreator::getMonotonicUlid)
                .toLowerCase();
    }

    /** One that says of its time no more than this moment, for what may not tell when it was made. */
    public static String at(Instant moment) {
        return UlidCreator.getUlid(moment.toEpochMilli()).toLowerCase();
    }

    /** No id that is made at this moment or later is smaller: lets a query go along an index that ends with ids. */
    public static String first(Instant moment) {
        return Ulid.min(moment.toEpochMilli()).toLowerCase();
    }

    private Ids() {}
}
