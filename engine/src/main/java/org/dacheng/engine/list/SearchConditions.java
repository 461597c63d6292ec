package org.dacheng.engine.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Builds the conditions of a list query together with their values. */
public final class SearchConditions {

    private static final int MAX_LIMIT = 200;

    private final StringBuilder where = new StringBuilder();
    private final List<Object> params = new ArrayList<>();

    /** Adds a condition with the values of its {@code ?} placeholders. */
    public SearchConditions and(String condition, Object... values) {
        where.append(where.isEmpty() ? " where " : " and ").append(condition);
        params.addAll(List.of(values));
        return this;
    }

    /** Adds a condition: title or number contain the text, ignoring case. */
    public SearchConditions containing(@Nullable String text) {
        if (text == null || PlainText.isBlank(text)) {
            return this;
        }
        String like = "%"
                + PlainText.line(text)
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
        String one = " like ? escape '!'";
        return and(
                "(lower(r.title_zh)" + one + " or lower(r.title_en)" + one + " or lower(r.number)" + one + ")",
                like,
                like,
                like);
    }

    /** The conditions joined for a where clause. */
    public String where() {
        return where.toString();
    }

    /** The values of all placeholders, in order. */
    public List<Object> params() {
        return params;
    }

    /** @throws InvalidInput if the limit is not 1 to 200 */
    public static int limit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.of("/limit", "engine.list.limit", MAX_LIMIT);
        }
        return limit;
    }

    /**
     * Validates a text filter, which may be as long as the searched column.
     *
     * @throws InvalidInput if the text is longer
     */
    public static @Nullable String text(@Nullable String text) {
        if (text != null && PlainText.length(text) > MAX_LIMIT) {
            throw InvalidInput.of("/q", "engine.comment.too-long", MAX_LIMIT);
        }
        return text;
    }
}
