/** What happened to requests, published in the transaction in which it happened. */
@NamedInterface
@NullMarked
package org.dacheng.engine.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
