package org.dacheng.engine.state;

/**
 * The last timeline entry of a step, identified by its unique hash.
 *
 * @param hash of the entry, which covers its time, its author and all earlier entries
 */
record CommitMarker(String requestId, String hash) {}
