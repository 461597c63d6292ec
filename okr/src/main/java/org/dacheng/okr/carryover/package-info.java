/** Carrying what is unfinished into another cycle, with its history. */
@NamedInterface
@NullMarked
package org.dacheng.okr.carryover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
