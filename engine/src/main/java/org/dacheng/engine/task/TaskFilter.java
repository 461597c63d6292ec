package org.dacheng.engine.task;

import java.util.function.BiConsumer;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "process", process);
        add(address, "q", q);
        add(address, "cursor", next);
        return address.encode().build().toUriString();
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

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (text(value) != null) {
            address.queryParam(name, value);
        }
    }

    private static @Nullable String text(@Nullable String value) {
        return PlainText.lineOrNull(value);
    }
}
