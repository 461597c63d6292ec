/** Deputies: people who decide in place of others for a period. */
@NamedInterface
@NullMarked
package org.dacheng.people.deputy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
