/** Which way conditions go, and who is expected to decide. */
@NamedInterface
@NullMarked
package org.dacheng.engine.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
