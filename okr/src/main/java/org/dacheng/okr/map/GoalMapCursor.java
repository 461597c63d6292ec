package org.dacheng.okr.map;

import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.Cursor;
import org.jspecify.annotations.Nullable;

/** A position in the order of a branch; also the cursor of pages. */
record GoalMapCursor(int rank, String department, String responsible, int ordinal, String id) {

    private static final String LIST = "goal map";
    private static final int PARTS = 5;

    /** @return null for the beginning */
    static @Nullable GoalMapCursor of(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> parts = Cursor.read(LIST, cursor, PARTS);
        return new GoalMapCursor(
                Cursor.number(parts.get(0)), parts.get(1), parts.get(2), Cursor.number(parts.get(3)), parts.get(4));
    }

    String cursor() {
        return Cursor.write(LIST, List.of(String.valueOf(rank), department, responsible, String.valueOf(ordinal), id));
    }

    Map<String, Object> params() {
        return Map.of(
                "after_rank", rank,
                "after_department", department,
                "after_responsible", responsible,
                "after_ordinal", ordinal,
                "after_id", id);
    }
}
