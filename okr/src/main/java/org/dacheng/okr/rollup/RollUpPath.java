package org.dacheng.okr.rollup;

import java.util.Set;

/**
 * The way up from some key results; read before anything is locked.
 *
 * @param cycles those in which the key results stand
 */
public record RollUpPath(Set<String> objectives, Set<String> cycles) {}
