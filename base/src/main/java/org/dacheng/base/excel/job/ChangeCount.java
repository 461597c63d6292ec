package org.dacheng.base.excel.job;

/**
 * Number of new, changed and unchanged items of a kind.
 *
 * @param kind as in {@link PlannedChange}
 */
public record ChangeCount(String kind, int created, int changed, int unchanged) {}
