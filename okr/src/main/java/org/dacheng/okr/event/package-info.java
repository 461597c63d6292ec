/** Events of goals that concern people, published in the transaction of the change. */
@NamedInterface
@NullMarked
package org.dacheng.okr.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
