/** Agreement on objectives and alignments through requests of ordinary processes. */
@NamedInterface
@NullMarked
package org.dacheng.okr.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
