package org.dacheng.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The folders of files that are the same for everyone, signed in or not. */
public final class StaticFiles {

    /** Paths from the root of the program, with a slash at both ends. */
    public static final List<String> FOLDERS = List.of("/lib/", "/styles/", "/scripts/", "/icons/", "/brand/");

    /** True if the request asks for such a file, whether there is one or not. */
    public static boolean isFor(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return FOLDERS.stream().anyMatch(path::startsWith);
    }

    private StaticFiles() {}
}
