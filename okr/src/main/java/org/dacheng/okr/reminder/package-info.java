/** Reminds people of the steps of cycles: once for each step, on a working day, in the morning. */
@NamedInterface
@NullMarked
package org.dacheng.okr.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
