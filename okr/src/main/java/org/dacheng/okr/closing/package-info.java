/** Open items of a cycle before it moves to the next state. */
@NamedInterface
@NullMarked
package org.dacheng.okr.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
