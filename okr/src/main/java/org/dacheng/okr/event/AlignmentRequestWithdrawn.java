package org.dacheng.okr.event;

/**
 * An alignment request is no longer needed, or one of its objectives is being removed: its request has to be withdrawn.
 *
 * @param by person who caused it
 */
public record AlignmentRequestWithdrawn(String requestId, String by) {}
