/** The program's clock. */
@NamedInterface
@NullMarked
package org.dacheng.base.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
