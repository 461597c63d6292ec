package org.dacheng.people.id;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import org.dacheng.people.clock.BackdatedClock;

/** Makes identifiers: 26 characters, ordered by time to the millisecond, 80 random bits (ULID). */
public final class Ids {

    public static String next() {
        return BackdatedClock.moment()
                .map(moment -> UlidCreator.getUlid(moment.toEpochMilli()))
                .orElseGet(UlidCreator::getUlid)
                .toLowerCase();
    }

    /** No id that is made at this moment or later is smaller: lets a query go along an index that ends with ids. */
    public static String first(Instant moment) {
        return Ulid.min(moment.toEpochMilli()).toLowerCase();
    }

    private Ids() {}
}
