package org.dacheng.okr.alignment;

import org.jspecify.annotations.Nullable;

/**
 * An alignment to request.
 *
 * @param keyResultId of the parent; null for the whole objective
 */
public record NewAlignment(
        String childId, String parentId, @Nullable String keyResultId) {

    /** The key result as stored: empty for the whole objective. */
    String keyResult() {
        return keyResultId == null ? "" : keyResultId;
    }
}
