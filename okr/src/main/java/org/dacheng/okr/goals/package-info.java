/** The pages of the goals of a person, a team, a department and the company, and of one objective. */
@NamedInterface
@NullMarked
package org.dacheng.okr.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
