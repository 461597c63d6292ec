package org.dacheng.forms.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * An opened page with input, identified by the parameters {@code draft.page}, {@code draft.serial} and {@code
 * draft.base} of its form.
 *
 * @param id of this opening of the page; another tab has another id
 * @param serial grows with every change, so that a late save never replaces a later one
 * @param baseId the page whose draft was shown when this one was opened, or null
 * @param baseSerial serial of that draft at that time
 */
public record DraftPage(String id, long serial, @Nullable String baseId, long baseSerial) {

    private static final String PREFIX = "draft.";
    private static final Pattern ID = Pattern.compile("[0-9a-z]{1,26}");
    private static final Pattern BASE = Pattern.compile("([0-9a-z]{1,26}):(\\d{1,18})");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,18}");

    /** The page id shared by all API clients, which have no pages. */
    private static final String UNNAMED = "unnamed";

    /** The page that posted; missing or invalid parameters give the page without a name. */
    public static DraftPage of(MultiValueMap<String, String> posted) {
        String id = text(posted, "page");
        String serial = text(posted, "serial");
        Matcher base = BASE.matcher(text(posted, "base"));
        boolean based = base.matches();
        return new DraftPage(
                ID.matcher(id).matches() ? id : UNNAMED,
                SERIAL.matcher(serial).matches() ? Long.parseLong(serial) : 0,
                based ? base.group(1) : null,
                based ? Long.parseLong(base.group(2)) : 0);
    }

    /** The input: all parameters except those of the page and the CSRF token. */
    public static MultiValueMap<String, String> typed(MultiValueMap<String, String> posted) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        posted.forEach((name, values) -> {
            if (!name.startsWith(PREFIX) && !name.equals("_csrf")) {
                typed.put(name, List.copyOf(values));
            }
        });
        return typed;
    }

    static DraftPage opened(@Nullable Draft shown) {
        return shown == null
                ? new DraftPage(Ids.next(), 0, null, 0)
                : new DraftPage(Ids.next(), 0, shown.page(), shown.serial());
    }

    /** The value of {@code draft.base}; empty without one. */
    public String base() {
        return baseId == null ? "" : baseId + ":" + baseSerial;
    }

    private static String text(MultiValueMap<String, String> posted, String member) {
        String sent = posted.getFirst(PREFIX + member);
        return sent == null ? "" : sent;
    }
}
