package org.dacheng.okr.workbook;

/** Number of objectives of an export and of their key results. */
record ExportCount(long objectives, long keyResults) {}
