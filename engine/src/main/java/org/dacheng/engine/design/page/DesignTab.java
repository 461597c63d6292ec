package org.dacheng.engine.design.page;

import java.util.Arrays;
import java.util.Locale;

/** Tabs of the page of a process; each shows one file of its package, or a part of it. */
public enum DesignTab {
    BASICS("process", ""),
    FORM("form", ""),
    PRINT("process", "/print"),
    FLOW("flow", "");

    private final String file;
    private final String member;

    /** @param member beginning of the members that it shows; empty for the whole file */
    DesignTab(String file, String member) {
        this.file = file;
        this.member = member;
    }

    /** @param path last part of the path of its page; the form for any other */
    public static DesignTab of(String path) {
        return Arrays.stream(values())
                .filter(tab -> tab.path().equals(path))
                .findFirst()
                .orElse(FORM);
    }

    /** The tab that shows a member of a file. */
    public static DesignTab of(String file, String member) {
        return file.equals(PRINT.file) && member.startsWith(PRINT.member)
                ? PRINT
                : Arrays.stream(values())
                        .filter(tab -> tab.file.equals(file))
                        .findFirst()
                        .orElse(BASICS);
    }

    /** False for a tab that shows a part of the file of another tab. */
    public boolean hasOwnFile() {
        return member.isEmpty();
    }

    public String file() {
        return file;
    }

    /** Last part of the path of its page. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
