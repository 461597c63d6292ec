package org.dacheng.okr.agreement;

import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A request to align.
 *
 * @param open not decided yet
 * @param keyResult title of the parent's key result, null when it is the whole objective
 */
record AlignmentRequest(
        String id,
        boolean open,
        @Nullable String requestId,
        String requestedBy,
        AlignedObjective child,
        AlignedObjective parent,
        @Nullable String keyResult) {

    /** One of the two objectives. */
    record AlignedObjective(String id, String title, LocalText owner, String responsibleId) {}
}
