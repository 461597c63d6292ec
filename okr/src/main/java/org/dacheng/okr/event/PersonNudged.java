package org.dacheng.okr.event;

/**
 * Somebody was reminded of his goals.
 *
 * @param reason {@code unwritten}, {@code stale}, {@code unscored}, {@code at-risk} or {@code other}
 * @param words what the sender adds, or empty
 */
public record PersonNudged(String cycleId, String personId, String byId, String reason, String words) {}
