package org.dacheng.people.id;

import com.github.f4b6a3.ulid.UlidCreator;

/** Makes identifiers: 26 characters, ordered by time to the millisecond, 80 random bits (ULID). */
public final class Ids {

    public static String next() {
        return UlidCreator.getUlid().toLowerCase();
    }

    private Ids() {}
}
