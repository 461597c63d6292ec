package org.dacheng.forms.field.type;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;

/** Allows links in notes to web pages, mail addresses and pages of this site; other links get no target. */
final class NoteLinkSanitizer implements UrlSanitizer {

    private static final Set<String> LINKS = Set.of("http", "https", "mailto");
    private static final Set<String> IMAGES = Set.of("http", "https");

    /** Browsers ignore these characters when they look for a scheme. */
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
        // A URL that begins with two slashes or backslashes names another host.
        return plain.replace('\\', '/').startsWith("//") ? "" : url;
    }
}
