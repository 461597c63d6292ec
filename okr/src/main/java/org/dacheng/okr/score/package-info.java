/** Scores between 0.0 and 1.0 by owner and manager. */
@NamedInterface
@NullMarked
package org.dacheng.okr.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
