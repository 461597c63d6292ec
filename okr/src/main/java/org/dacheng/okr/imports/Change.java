package org.dacheng.okr.imports;

/**
 * What becomes of a cell.
 *
 * @param column name of the column
 * @param before as it is shown; empty for nothing
 */
public record Change(String column, String before, String after) {}
