package org.dacheng.base.excel;

/**
 * The change of a cell.
 *
 * @param column key of the column
 * @param before displayed value; empty for none
 * @param after displayed value; empty for none
 */
public record CellChange(String column, String before, String after) {}
