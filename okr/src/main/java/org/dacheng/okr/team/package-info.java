/** Teams: people of several departments who have goals together, led by one of them. */
@NamedInterface
@NullMarked
package org.dacheng.okr.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
