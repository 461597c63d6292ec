package org.dacheng.okr.alignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row: child contributes to parent.
 *
 * @param keyResultId key result of the parent, empty for the whole objective
 * @param state one of the constants
 * @param requestId request that asked for it, null when there was none
 */
record Alignment(
        String id,
        String childId,
        String childCycleId,
        String parentId,
        String parentCycleId,
        String keyResultId,
        String state,
        @Nullable String requestId) {

    static final String REQUESTED = "requested";
    static final String CONFIRMED = "confirmed";
    static final String REFUSED = "refused";

    List<String> cycles() {
        return List.of(childCycleId, parentCycleId);
    }

    List<String> ends() {
        return List.of(childId, parentId);
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }
}
