package org.dacheng.base.excel.reader;

import java.util.List;

/**
 * A sheet as it was read.
 *
 * @param rows those that are not blank
 * @param merged ranges of merged cells, such as {@code A2:B3}
 */
public record ReadSheet(String name, List<ReadRow> rows, List<String> merged) {}
