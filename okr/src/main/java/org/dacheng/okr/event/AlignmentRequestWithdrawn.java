package org.dacheng.okr.event;

/**
 * What was asked for is no longer wanted, or one of its ends goes: the request that asks for it is to be taken back.
 *
 * @param by who did it
 */
public record AlignmentRequestWithdrawn(String requestId, String by) {}
