/** Mentions of people in texts, by {@code @} and their id. */
@NamedInterface
@NullMarked
package org.dacheng.people.mention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
