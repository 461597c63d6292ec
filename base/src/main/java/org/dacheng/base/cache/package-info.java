/**
 * Values that change rarely and that every node caches in memory: a lookup costs no query, a change reaches all nodes.
 */
@NamedInterface
@NullMarked
package org.dacheng.base.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
