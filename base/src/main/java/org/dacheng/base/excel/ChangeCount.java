package org.dacheng.base.excel;

/**
 * How many of a kind will be new, changed, and left as they are.
 *
 * @param kind as in {@link PlannedChange}
 */
public record ChangeCount(String kind, int created, int changed, int unchanged) {}
