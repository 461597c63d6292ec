package org.dacheng.forms.design.document;

import java.math.BigInteger;
import java.util.Set;
import org.dacheng.base.id.Ids;
import org.dacheng.base.id.Sha256;

/** Ids of elements: a letter and nine letters or digits, as flows and form-js allow them. */
final class ElementIds {

    private static final int LENGTH = 9;
    private static final int RADIX = 36;

    /** A new id. */
    static String next(Set<String> taken) {
        return of(Ids.next(), taken);
    }

    /** The id of an element without one. */
    static String of(String origin, Set<String> taken) {
        String id = shortHash(origin);
        return taken.contains(id) ? of(origin + "'", taken) : id;
    }

    private static String shortHash(String text) {
        String hash = new BigInteger(Sha256.of(text), 16).toString(RADIX);
        return "e" + hash.substring(0, LENGTH);
    }

    private ElementIds() {}
}
