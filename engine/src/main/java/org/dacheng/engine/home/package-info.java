/** The home page: open tasks, own requests, frequently started processes, and columns of other modules. */
@NamedInterface
@NullMarked
package org.dacheng.engine.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
