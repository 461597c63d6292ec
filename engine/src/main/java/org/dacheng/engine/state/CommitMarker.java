package org.dacheng.engine.state;

/**
 * The entry of the timeline that a step ends with; no other entry has its hash.
 *
 * @param hash of the entry, which holds its moment, its author and the entries before it
 */
record CommitMarker(String requestId, String hash) {}
