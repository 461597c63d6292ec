/** Process packages: reading them from a zip or JSON, and the checks of their three files. */
@NamedInterface
@NullMarked
package org.dacheng.engine.packaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
