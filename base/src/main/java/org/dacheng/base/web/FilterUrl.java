package org.dacheng.base.web;

import java.util.HashMap;
import java.util.Map;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * URL of a page with a filter as its query. Parameters without text are left out; in the others every character with a
 * meaning in URLs is encoded, such as plus, ampersand and braces.
 */
public final class FilterUrl {

    private final UriComponentsBuilder url;
    private final Map<String, Object> values = new HashMap<>();

    private FilterUrl(String path) {
        url = UriComponentsBuilder.fromPath(path);
    }

    /** @param path of the page, without a query */
    public static FilterUrl of(String path) {
        return new FilterUrl(path);
    }

    /**
     * Adds a parameter if the value has text.
     *
     * @param name letters only, each once
     */
    public FilterUrl with(String name, @Nullable String value) {
        String text = PlainText.lineOrNull(value);
        if (text != null) {
            // Values of variables are encoded completely, those written into the template are not.
            url.queryParam(name, "{" + name + "}");
            values.put(name, text);
        }
        return this;
    }

    /** Path and query. */
    @Override
    public String toString() {
        return url.encode().buildAndExpand(values).toUriString();
    }
}
