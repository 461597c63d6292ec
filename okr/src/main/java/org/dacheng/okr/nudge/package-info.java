/** Reminders that people send each other about their goals: who may, how often, and what is really missing. */
@NamedInterface
@NullMarked
package org.dacheng.okr.nudge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
