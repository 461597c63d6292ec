package org.dacheng.base.excel.reader;

import java.util.HashMap;
import java.util.Map;

/** Stores equal cells once: owners, kinds, ids and titles are repeated in every sheet. */
final class CellPool {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_CELLS = 300_000;

    private final MemoryBudget memory;
    private final Map<ReadCell, ReadCell> cells = new HashMap<>();

    CellPool(MemoryBudget memory) {
        this.memory = memory;
    }

    /** @param shared whether its text is already stored elsewhere */
    ReadCell intern(ReadCell cell, boolean shared) {
        boolean pooled = cell.text().length() <= MAX_LENGTH;
        ReadCell before = pooled ? cells.get(cell) : null;
        if (before != null) {
            return before;
        }
        memory.cell();
        if (!shared) {
            memory.text(cell.text());
        }
        if (pooled && cells.size() < MAX_CELLS) {
            cells.put(cell, cell);
        }
        return cell;
    }
}
