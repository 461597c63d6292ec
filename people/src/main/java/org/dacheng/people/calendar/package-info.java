/** The working calendar: weekends, public holidays and make-up days. */
@NamedInterface
@NullMarked
package org.dacheng.people.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
