package org.dacheng.okr.objective;

import java.util.List;

/** Kinds of history entries that change the content of an objective. */
public final class ContentChangeKinds {

    /** A workbook was imported. */
    public static final String IMPORTED = "imported";

    /** Changes of agreed content, including imports. */
    public static final List<String> CONTENT =
            List.of("changed", "key-result-added", "key-result-changed", "key-result-removed", "weighed", IMPORTED);

    private ContentChangeKinds() {}
}
