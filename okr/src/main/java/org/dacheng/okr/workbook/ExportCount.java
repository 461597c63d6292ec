package org.dacheng.okr.workbook;

/** How many objectives an export holds, and how many key results they have together. */
record ExportCount(long objectives, long keyResults) {}
