package org.dacheng.okr.alignment;

/**
 * A row: child contributes to parent.
 *
 * @param keyResultId key result of the parent, empty for the whole objective
 * @param state one of the constants
 */
record Alignment(String id, String childId, String childCycleId, String parentId, String keyResultId, String state) {

    static final String REQUESTED = "requested";
    static final String CONFIRMED = "confirmed";
    static final String REFUSED = "refused";

    boolean is(String wanted) {
        return state.equals(wanted);
    }
}
