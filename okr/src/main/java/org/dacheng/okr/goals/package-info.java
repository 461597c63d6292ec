/** Pages of goals of a person, a department and the company; one objective; check-ins; shared formatting. */
@NamedInterface
@NullMarked
package org.dacheng.okr.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
