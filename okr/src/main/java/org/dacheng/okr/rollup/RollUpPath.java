package org.dacheng.okr.rollup;

import java.util.Set;

/**
 * Everything above some key results; read before locking.
 *
 * @param cycles those of the key results
 */
public record RollUpPath(Set<String> objectives, Set<String> cycles) {}
