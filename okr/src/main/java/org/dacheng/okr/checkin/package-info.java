/** Check-ins: value, confidence, what was done and what comes next. */
@NamedInterface
@NullMarked
package org.dacheng.okr.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
