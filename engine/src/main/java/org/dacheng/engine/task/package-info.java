/** Tasks: one person's share of a node; inbox, done, and every way to decide. */
@NamedInterface
@NullMarked
package org.dacheng.engine.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
