package org.dacheng.app.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public address of the program.
 *
 * @param scheme {@code http} or {@code https}
 */
record PublicAddress(String scheme, String host, int port) {

    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9.\\-]{1,253}|\\[[0-9a-fA-F:.]{2,45}])(?::(\\d{1,5}))?");

    /** @throws IllegalArgumentException if the URI is not an HTTP or HTTPS address; stops the start */
    static PublicAddress of(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !isWeb(scheme)) {
            throw new IllegalArgumentException(
                    "DACHENG_BASE_URL is not an address such as https://dacheng.example.com: " + address);
        }
        return new PublicAddress(scheme, address.getHost(), port(scheme, address.getPort()));
    }

    /**
     * Applies {@code X-Forwarded-Proto} and {@code X-Forwarded-Host} of a trusted proxy; invalid values are ignored.
     */
    PublicAddress forwarded(HttpServletRequest request) {
        String proto = last(request.getHeader("X-Forwarded-Proto")).toLowerCase(Locale.ROOT);
        String forwardedScheme = isWeb(proto) ? proto : scheme;
        Matcher forwardedHost = HOST.matcher(last(request.getHeader("X-Forwarded-Host")));
        if (forwardedHost.matches()) {
            int forwardedPort = forwardedHost.group(2) == null ? -1 : Integer.parseInt(forwardedHost.group(2));
            return new PublicAddress(forwardedScheme, forwardedHost.group(1), port(forwardedScheme, forwardedPort));
        }
        return new PublicAddress(
                forwardedScheme, host, forwardedScheme.equals(scheme) ? port : port(forwardedScheme, -1));
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /** As text, with the port unless it is the default port. */
    String text() {
        return scheme + "://" + host + (port == port(scheme, -1) ? "" : ":" + port);
    }

    private static boolean isWeb(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }

    private static int port(String scheme, int given) {
        return given > 0 ? given : scheme.equals("https") ? 443 : 80;
    }

    private static String last(@Nullable String header) {
        return header == null
                ? ""
                : header.substring(header.lastIndexOf(',') + 1).strip();
    }
}
