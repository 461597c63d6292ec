/** Recurring jobs of the program. */
@NamedInterface
@NullMarked
package org.dacheng.base.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
