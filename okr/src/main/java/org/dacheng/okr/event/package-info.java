/** What happened to goals and concerns people, published in the transaction in which it happened. */
@NamedInterface
@NullMarked
package org.dacheng.okr.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
