/** The program's clock, shared by all services. */
@NamedInterface
@NullMarked
package org.dacheng.base.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
