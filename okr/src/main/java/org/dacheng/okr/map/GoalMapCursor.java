package org.dacheng.okr.map;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A position in the order of a branch; also the cursor of pages. */
record GoalMapCursor(int rank, String department, String responsible, int ordinal, String id) {

    private static final Pattern CURSOR = Pattern.compile("(\\d)~([^~]*)~([^~]+)~(-?\\d{1,9})~([^~]+)");

    /** Null for the beginning, also for an invalid cursor. */
    static @Nullable GoalMapCursor of(@Nullable String cursor) {
        Matcher parts = CURSOR.matcher(cursor == null ? "" : cursor);
        return parts.matches()
                ? new GoalMapCursor(
                        Integer.parseInt(parts.group(1)),
                        parts.group(2),
                        parts.group(3),
                        Integer.parseInt(parts.group(4)),
                        parts.group(5))
                : null;
    }

    String cursor() {
        return rank + "~" + department + "~" + responsible + "~" + ordinal + "~" + id;
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
