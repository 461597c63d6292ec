package org.dacheng.okr.objective;

import java.util.Collection;
import java.util.Set;

/** Defines which changes count as changes after agreement, for pages, API and the preview of an import. */
public final class AgreedContent {

    /** Visibility is not part of the agreement. */
    private static final Set<String> NOT_AGREED_ON = Set.of("visibility", "viewers");

    /**
     * @param wasAgreed whether the content was agreed on before
     * @param parts names of the changed parts, as in {@link ObjectiveContent} and the columns of workbooks
     */
    public static boolean isChanged(boolean wasAgreed, Collection<String> parts) {
        return wasAgreed && !NOT_AGREED_ON.containsAll(parts);
    }

    private AgreedContent() {}
}
