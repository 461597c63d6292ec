package org.dacheng.people.signin;

import org.jspecify.annotations.Nullable;

/**
 * The sessions of a person end, on all nodes, with the transaction in which this is published.
 *
 * @param kept id of the one session that goes on; null for none
 */
public record SessionsEnded(String personId, @Nullable String kept) {}
