/** What the program does again and again by itself. */
@NamedInterface
@NullMarked
package org.dacheng.base.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
