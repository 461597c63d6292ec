/** The time that everything goes by. */
@NamedInterface
@NullMarked
package org.dacheng.base.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
