package org.dacheng.people.reporting;

import java.util.List;
import org.dacheng.base.paging.Cursor;

/**
 * A person below a manager.
 *
 * @param distance 1 for a direct report
 */
public record Subordinate(String personId, int distance) {

    private static final String LIST = "subordinates";

    /** @throws org.dacheng.base.paging.Cursor.InvalidCursor when it does not come from {@link #cursor} */
    static Subordinate parse(String cursor) {
        List<String> parts = Cursor.read(LIST, cursor, 2);
        return new Subordinate(parts.get(1), Cursor.number(parts.get(0)));
    }

    String cursor() {
        return Cursor.write(LIST, List.of(String.valueOf(distance), personId));
    }
}
