package org.dacheng.engine.design.page;

import java.util.Arrays;
import java.util.Locale;

/** Tabs of the page of a process; each shows one file of its package, or a part of it. */
enum DesignTab {
    BASICS("process"),
    FORM("form"),
    PRINT("process"),
    FLOW("flow");

    private final String file;

    DesignTab(String file) {
        this.file = file;
    }

    /** @param path last part of the path of its page; the form for any other */
    static DesignTab of(String path) {
        return Arrays.stream(values())
                .filter(tab -> tab.path().equals(path))
                .findFirst()
                .orElse(FORM);
    }

    /** The tab that shows a member of a file. */
    static DesignTab of(String file, String member) {
        return file.equals(PRINT.file) && member.startsWith(PrintSettings.MEMBER)
                ? PRINT
                : Arrays.stream(values())
                        .filter(tab -> tab.file.equals(file))
                        .findFirst()
                        .orElse(BASICS);
    }

    /** False for a tab that shows a part of the file of another tab. */
    boolean hasOwnFile() {
        return this != PRINT;
    }

    String file() {
        return file;
    }

    /** Last part of the path of its page. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
