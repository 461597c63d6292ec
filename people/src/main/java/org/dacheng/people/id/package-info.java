/** Identifiers that cannot be guessed. */
@NamedInterface
@NullMarked
package org.dacheng.people.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
