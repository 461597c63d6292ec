/** Pages for managers: status and changes of their people's goals, and review meetings. */
@NamedInterface
@NullMarked
package org.dacheng.okr.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
