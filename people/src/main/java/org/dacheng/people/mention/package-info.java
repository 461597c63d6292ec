/** People named in what others write, by {@code @} and their id. */
@NamedInterface
@NullMarked
package org.dacheng.people.mention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
