package org.dacheng.engine.request;

import java.util.Arrays;
import java.util.Locale;
import org.dacheng.base.text.PlainText;
import org.dacheng.base.web.FilterUrl;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.state.RequestStatus;
import org.jspecify.annotations.Nullable;

/** Filter of a list from the query parameters of its page; invalid values are ignored. */
record RequestFilter(
        @Nullable String view,
        @Nullable String process,
        @Nullable String status,
        @Nullable String q,
        @Nullable String cursor) {

    private static final int PAGE = 50;

    RequestQuery query() {
        return new RequestQuery(list(), text(process), wanted(), text(q), PAGE, text(cursor));
    }

    private @Nullable RequestStatus wanted() {
        return Arrays.stream(RequestStatus.values())
                .filter(one -> one.name().equalsIgnoreCase(status))
                .findFirst()
                .orElse(null);
    }

    private RequestList list() {
        return Arrays.stream(RequestList.values())
                .filter(one -> one.name().equalsIgnoreCase(view))
                .findFirst()
                .orElse(RequestList.STARTED);
    }

    /** Name of the list shown, in lower case. */
    public String shown() {
        return list().name().toLowerCase(Locale.ROOT);
    }

    /** True if it shows less than the whole list. */
    public boolean narrows() {
        return text(process) != null || wanted() != null || text(q) != null;
    }

    /** Address of another page with the same filter, such as the next slice or the workbook. */
    public String address(String path, @Nullable String next) {
        return FilterUrl.of(path)
                .with("view", shown())
                .with("process", process)
                .with("status", wanted() == null ? null : status)
                .with("q", q)
                .with("cursor", next)
                .toString();
    }

    private static @Nullable String text(@Nullable String value) {
        return PlainText.lineOrNull(value);
    }
}
