package org.dacheng.okr.excel;

import java.util.HashMap;
import java.util.Map;

/** Keeps cells that say the same as one: owners, kinds, ids and titles come again and again, in every sheet. */
final class CellPool {

    private static final int LONGEST = 200;
    private static final int MOST = 300_000;

    private final Map<ReadCell, ReadCell> cells = new HashMap<>();

    ReadCell same(ReadCell cell) {
        if (cell.text().length() > LONGEST) {
            return cell;
        }
        ReadCell before = cells.get(cell);
        if (before == null && cells.size() < MOST) {
            cells.put(cell, cell);
        }
        return before == null ? cell : before;
    }
}
