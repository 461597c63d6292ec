/** Cycles: the periods in which goals are set, worked on, scored and closed. */
@NamedInterface
@NullMarked
package org.dacheng.okr.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
