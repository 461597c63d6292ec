/** The actor: the first parameter of every service method, so that no query omits the person. */
@NamedInterface
@NullMarked
package org.dacheng.people.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
