package org.dacheng.base.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The page to return to. It comes from the browser, so only a URL within the program is accepted: a path that begins
 * with a single slash, of at most {@value #MAX_LENGTH} characters.
 */
public final class ReturnUrl {

    /** In characters. */
    public static final int MAX_LENGTH = 2048;

    /** The page from which the request comes, as path and query; the default when it is not a page of the program. */
    public static String of(HttpServletRequest request, String otherwise) {
        String page = request.getHeader(HttpHeaders.REFERER);
        String address = request.getRequestURL().toString();
        String here =
                address.substring(0, address.length() - request.getRequestURI().length());
        return page != null && page.startsWith(here + "/")
                ? local(page.substring(here.length()), otherwise)
                : otherwise;
    }

    /** The URL if it leads to a page within the program, otherwise the default. Braces are returned encoded. */
    public static String local(@Nullable String address, String otherwise) {
        if (address == null || !isLocal(address)) {
            return otherwise;
        }
        return address.replace("{", "%7B").replace("}", "%7D");
    }

    private static boolean isLocal(String address) {
        return address.length() <= MAX_LENGTH
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(one -> one > ' ' && one != '\\' && one != 0x7F);
    }

    private ReturnUrl() {}
}
