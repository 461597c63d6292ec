/** Deputies: who decides in place of whom, from when to when. */
@NamedInterface
@NullMarked
package org.dacheng.people.deputy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
