/** Processes: publishing packages as versions, availability, and what people may start. */
@NamedInterface
@NullMarked
package org.dacheng.engine.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
