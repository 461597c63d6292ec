/** Identifiers that cannot be guessed. */
@NamedInterface
@NullMarked
package org.dacheng.base.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
