/** Looking back at a cycle: what went well, what went badly, what was learned and what comes next, beside the facts. */
@NamedInterface
@NullMarked
package org.dacheng.okr.retrospective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
