package org.dacheng.okr.event;

/**
 * A person was reminded of goals.
 *
 * @param reason {@code unwritten}, {@code stale}, {@code unscored}, {@code at-risk} or {@code other}
 * @param words text added by the sender, or empty
 */
public record PersonNudged(String cycleId, String personId, String byId, String reason, String words) {}
