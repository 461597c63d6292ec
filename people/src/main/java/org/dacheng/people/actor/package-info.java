/** Who asks: the value that every service takes first, so that no query forgets the person. */
@NamedInterface
@NullMarked
package org.dacheng.people.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
