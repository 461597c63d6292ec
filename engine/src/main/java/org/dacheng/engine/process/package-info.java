/** Processes, their published versions and the packages they come from. */
@NamedInterface
@NullMarked
package org.dacheng.engine.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
