/** The time that everything goes by. */
@NamedInterface
@NullMarked
package org.dacheng.people.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
