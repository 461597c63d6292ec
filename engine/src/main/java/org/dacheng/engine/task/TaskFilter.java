package org.dacheng.engine.task;

import java.util.function.BiConsumer;
import org.dacheng.base.text.PlainText;
import org.dacheng.base.web.FilterUrl;
import org.jspecify.annotations.Nullable;

/** Filter of the inbox and done lists from their query parameters. */
record TaskFilter(
        @Nullable String process,
        @Nullable String q,
        @Nullable String cursor) {

    static final int PAGE = 50;

    static final TaskFilter NONE = new TaskFilter(null, null, null);

    TaskQuery query(boolean done) {
        return new TaskQuery(done, text(process), text(q), PAGE, text(cursor));
    }

    /** True if it shows less than the whole list. */
    public boolean narrows() {
        return text(process) != null || text(q) != null;
    }

    /** Address of another page with the same filter. */
    public String address(String path, @Nullable String next) {
        return FilterUrl.of(path)
                .with("process", process)
                .with("q", q)
                .with("cursor", next)
                .toString();
    }

    /** Calls back with name and value of every active filter. */
    void each(BiConsumer<String, String> callback) {
        String one = text(process);
        String words = text(q);
        if (one != null) {
            callback.accept("process", one);
        }
        if (words != null) {
            callback.accept("q", words);
        }
    }

    private static @Nullable String text(@Nullable String value) {
        return PlainText.lineOrNull(value);
    }
}
