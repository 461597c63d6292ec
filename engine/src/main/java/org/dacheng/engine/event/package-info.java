/** Events of requests, published in the transaction that causes them. */
@NamedInterface
@NullMarked
package org.dacheng.engine.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
