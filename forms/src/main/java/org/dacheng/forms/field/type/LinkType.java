package org.dacheng.forms.field.type;

import java.net.IDN;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The URL of a web page, {@code http} or {@code https}: {@code "https://example.com/offer?id=7"}. A name without a
 * scheme such as {@code example.com/offer} gets {@code https://}. Names and passwords in a URL are refused, and so are
 * other schemes. Full-width characters are read as ASCII up to the end of the host, where URLs have none; from the path
 * on they are part of the address and stay.
 */
@Component
final class LinkType extends FormattedTextType {

    private static final int LONGEST = 2000;
    private static final int LAST_PORT = 65_535;
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):(?!\\d+(?:/|$)).*");
    private static final Pattern URL =
            Pattern.compile("(?i)(https?)://(\\[[0-9a-f:.]+]|[^/?#\\s:@\\[\\]\\\\]+)(?::(\\d{1,5}))?([/?#]\\S*)?");
    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.?");
    /** Scheme and host, with the character that ends them; in full-width or ASCII characters. */
    private static final Pattern ORIGIN = Pattern.compile("(?:[^/／?？#＃]*[:：][/／]{2})?[^/／?？#＃]*[/／?？#＃]?");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>\"`{}|\\\\^]");

    LinkType() {
        super(InputHints.URL, LONGEST);
    }

    @Override
    public List<String> names() {
        return List.of("link");
    }

    @Override
    public String fragment(Field field) {
        return "link";
    }

    @Override
    String understood(String line) {
        Matcher origin = ORIGIN.matcher(line);
        int end = origin.lookingAt() ? origin.end() : 0;
        return super.understood(line.substring(0, end)) + line.substring(end);
    }

    @Override
    @Nullable
    String canonical(Field field, String line, Consumer<Message> refuse) {
        Matcher scheme = SCHEME.matcher(line);
        if (scheme.matches() && !scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")) {
            refuse.accept(Message.of("forms.field.link-scheme", field.label()));
            return null;
        }
        String url = scheme.matches() ? line : line.contains(".") ? "https://" + line : line;
        Matcher parts = URL.matcher(url);
        if (!parts.matches()
                || !isHost(parts.group(2))
                || !isPort(parts.group(3))
                || FORBIDDEN.matcher(url).find()) {
            refuse.accept(Message.of("forms.field.not-a-link", field.label()));
            return null;
        }
        String host = parts.group(2).toLowerCase(Locale.ROOT);
        return parts.group(1).toLowerCase(Locale.ROOT)
                + "://"
                + host
                + (parts.group(3) == null ? "" : ":" + parts.group(3))
                + (parts.group(4) == null ? "" : parts.group(4));
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return true;
        }
        try {
            return HOST.matcher(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED)).matches();
        } catch (IllegalArgumentException noHost) {
            return false;
        }
    }

    private static boolean isPort(@Nullable String port) {
        return port == null || Integer.parseInt(port) <= LAST_PORT;
    }

    /** {@code href}: the address if it is one; a stored text that is none is only shown. */
    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>(super.extra(field, value, reader));
        extra.put("href", value instanceof String url ? canonical(field, url, refused -> {}) : null);
        return extra;
    }
}
