/** Paged lists of requests. */
@NamedInterface
@NullMarked
package org.dacheng.engine.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
