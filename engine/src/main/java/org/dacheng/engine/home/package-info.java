/** The first page: what waits for me, where my requests stand, what I start often, and columns of other modules. */
@NamedInterface
@NullMarked
package org.dacheng.engine.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
