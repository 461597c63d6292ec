package org.dacheng.people.signin;

import org.jspecify.annotations.Nullable;

/**
 * The sessions of a person end, on all nodes, with the transaction that publishes this event.
 *
 * @param kept id of the one session to keep; null for none
 */
public record SessionsEnded(String personId, @Nullable String kept) {}
