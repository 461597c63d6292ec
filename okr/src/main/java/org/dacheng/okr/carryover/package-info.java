/** Carrying over unfinished objectives into another cycle, linked to their originals. */
@NamedInterface
@NullMarked
package org.dacheng.okr.carryover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
