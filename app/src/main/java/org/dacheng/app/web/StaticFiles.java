package org.dacheng.app.web;

import java.util.List;

/** The folders of files that are the same for everyone, signed in or not. */
public final class StaticFiles {

    /** Paths from the root of the program, with a slash at both ends. */
    public static final List<String> FOLDERS = List.of("/lib/", "/styles/", "/scripts/", "/icons/", "/brand/");

    private StaticFiles() {}
}
