/** Reminders of the steps of cycles: once for each step, in the morning of a working day. */
@NamedInterface
@NullMarked
package org.dacheng.okr.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
