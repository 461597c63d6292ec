package org.dacheng.okr.editor;

import java.util.ArrayList;
import java.util.List;

/** Computes the order of a list after moving one element. */
final class ListReordering {

    private ListReordering() {}

    /** @param by positions towards the end, at most one in either direction; clamped at both ends */
    static List<String> moved(List<String> ids, String id, int by) {
        int from = ids.indexOf(id);
        if (from < 0) {
            return ids;
        }
        List<String> reordered = new ArrayList<>(ids);
        reordered.remove(from);
        reordered.add(Math.max(0, Math.min(reordered.size(), from + Math.max(-1, Math.min(1, by)))), id);
        return reordered;
    }
}
