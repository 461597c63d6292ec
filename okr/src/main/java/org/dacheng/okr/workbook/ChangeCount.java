package org.dacheng.okr.workbook;

/** How many of a kind will be new, changed, and left as they are. */
public record ChangeCount(PlannedChange.Kind kind, int created, int changed, int unchanged) {}
