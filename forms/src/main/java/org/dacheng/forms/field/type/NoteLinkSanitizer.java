package org.dacheng.forms.field.type;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;

/** Lets links of notes lead to web pages, to mail and within this site; all others lead nowhere. */
final class NoteLinkSanitizer implements UrlSanitizer {

    private static final Set<String> LINKS = Set.of("http", "https", "mailto");
    private static final Set<String> IMAGES = Set.of("http", "https");

    /** Browsers leave these out before they look for a scheme. */
    private static final Pattern IGNORED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}]");

    private static final Pattern SCHEME = Pattern.compile("^([^/?#\\\\]*?):");

    @Override
    public String sanitizeLinkUrl(String url) {
        return sanitized(url, LINKS);
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return sanitized(url, IMAGES);
    }

    private static String sanitized(String url, Set<String> schemes) {
        String plain = IGNORED.matcher(url).replaceAll("");
        Matcher scheme = SCHEME.matcher(plain);
        if (scheme.find()) {
            return schemes.contains(scheme.group(1).toLowerCase(Locale.ROOT)) ? url : "";
        }
        // What begins with two slashes, either way round, names another host.
        return plain.replace('\\', '/').startsWith("//") ? "" : url;
    }
}
