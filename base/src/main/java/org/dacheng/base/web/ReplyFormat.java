package org.dacheng.base.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** The format of the reply that a request asks for. */
public enum ReplyFormat {
    /** An API client, which reads problems of RFC 9457. */
    JSON,
    /** A script of a page, which replaces a part of it. */
    FRAGMENT,
    /** A browser that opens a page. */
    PAGE;

    /** The format by the path of the request, its {@code Accept} header and the headers of htmx. */
    public static ReplyFormat of(HttpServletRequest request) {
        if (isApi(path(request)) || acceptsOnlyJson(request)) {
            return JSON;
        }
        return isFragment(HtmxRequest.fromRequest(request)) ? FRAGMENT : PAGE;
    }

    /** Whether htmx requests a part of a page; a page that is restored from the history is requested as a whole. */
    public static boolean isFragment(HtmxRequest htmx) {
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest();
    }

    /** The endpoints and their OpenAPI description. */
    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/v3/");
    }

    private static boolean acceptsOnlyJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    /** The requested path, even if the container forwarded to the error page. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = original != null ? original.toString() : request.getRequestURI();
        return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
    }
}
