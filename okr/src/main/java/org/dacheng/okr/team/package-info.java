/** Teams: people of several departments with common goals, led by one of them. */
@NamedInterface
@NullMarked
package org.dacheng.okr.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
