/** Tasks: inbox, done list and decisions. */
@NamedInterface
@NullMarked
package org.dacheng.engine.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
