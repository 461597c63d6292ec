package org.dacheng.okr.objective;

import java.util.Collection;
import java.util.Set;

/** Says what counts as a change after agreement, the same for pages, programs and the preview of an import. */
public final class AgreedContent {

    /** Who may see it is not what people agree on. */
    private static final Set<String> NOT_AGREED_ON = Set.of("visibility", "viewers");

    /**
     * @param wasAgreed whether what the objective says was agreed on at some time
     * @param parts names of what changes, as {@link ObjectiveContent} and the columns of workbooks call them
     */
    public static boolean isChanged(boolean wasAgreed, Collection<String> parts) {
        return wasAgreed && !NOT_AGREED_ON.containsAll(parts);
    }

    private AgreedContent() {}
}
