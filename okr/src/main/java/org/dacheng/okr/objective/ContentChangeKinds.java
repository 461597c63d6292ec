package org.dacheng.okr.objective;

import java.util.List;

/** The words by which entries of the history say that the content of an objective changed. */
public final class ContentChangeKinds {

    /** A workbook was imported. */
    public static final String IMPORTED = "imported";

    /** Changes of what is agreed on, those of an import included. */
    public static final List<String> CONTENT =
            List.of("changed", "key-result-added", "key-result-changed", "key-result-removed", "weighed", IMPORTED);

    private ContentChangeKinds() {}
}
