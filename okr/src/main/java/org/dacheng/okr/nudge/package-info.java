/** Reminders that people send each other about their goals: permissions, frequency, and what is missing. */
@NamedInterface
@NullMarked
package org.dacheng.okr.nudge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
