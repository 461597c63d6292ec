package org.dacheng.okr.alignment;

import org.jspecify.annotations.Nullable;

/**
 * An alignment that somebody asks for.
 *
 * @param keyResultId of the parent; null for the whole objective
 */
public record NewAlignment(
        String childId, String parentId, @Nullable String keyResultId) {

    /** As it is stored. */
    String keyResult() {
        return keyResultId == null ? "" : keyResultId;
    }
}
