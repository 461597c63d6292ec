/** Retrospectives of a cycle: what went well, what went badly, lessons and next steps, next to the facts. */
@NamedInterface
@NullMarked
package org.dacheng.okr.retrospective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
