package org.dacheng.engine.design.page;

import java.util.Arrays;
import java.util.Locale;

/** Tabs of the page of a process; each shows one file of its package. */
enum DesignTab {
    BASICS("process"),
    FORM("form"),
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

    String file() {
        return file;
    }

    /** Last part of the path of its page. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
