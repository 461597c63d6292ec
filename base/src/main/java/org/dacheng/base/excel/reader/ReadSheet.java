package org.dacheng.base.excel.reader;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param rows the rows that are not blank
 * @param merged ranges of merged cells, such as {@code A2:B3}
 */
public record ReadSheet(String name, List<ReadRow> rows, List<String> merged) {}
