package org.dacheng.engine.design.page;

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

    String file() {
        return file;
    }

    /** Last part of the path of its page. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
