/** Web support that needs the actor: the actor as a parameter, language and zone, attributes of every page. */
@NamedInterface
@NullMarked
package org.dacheng.people.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
