/** Evaluates conditions and predicts who will decide. */
@NamedInterface
@NullMarked
package org.dacheng.engine.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
