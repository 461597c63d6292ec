/** Comments on objectives, key results and check-ins. */
@NamedInterface
@NullMarked
package org.dacheng.okr.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
