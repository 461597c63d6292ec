package org.dacheng.okr.page;

import java.util.ArrayList;
import java.util.List;

/** The order of a list after one of it has moved. */
final class ListReordering {

    private ListReordering() {}

    /** @param by places towards the end; stops at either end */
    static List<String> moved(List<String> ids, String id, int by) {
        int from = ids.indexOf(id);
        if (from < 0) {
            return ids;
        }
        List<String> moved = new ArrayList<>(ids);
        moved.remove(from);
        moved.add(Math.max(0, Math.min(moved.size(), from + Math.max(-1, Math.min(1, by)))), id);
        return moved;
    }
}
