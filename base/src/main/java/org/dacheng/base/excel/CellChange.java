package org.dacheng.base.excel;

/**
 * What becomes of a cell.
 *
 * @param column key of the column
 * @param before as it is shown; empty for nothing
 * @param after as it is shown; empty for nothing
 */
public record CellChange(String column, String before, String after) {}
