package org.dacheng.okr.excel;

import java.util.Map;

/**
 * A row in which at least one cell is filled.
 *
 * @param number from 1, as the spreadsheet shows it
 * @param cells by column, from 0
 */
public record ReadRow(int number, Map<Integer, ReadCell> cells) {}
