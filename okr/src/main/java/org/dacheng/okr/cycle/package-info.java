/** Cycles: the periods in which goals are set, worked on, scored and closed; what is open before the next state. */
@NamedInterface
@NullMarked
package org.dacheng.okr.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
