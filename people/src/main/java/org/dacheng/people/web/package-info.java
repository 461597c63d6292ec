/** The web kit that knows who asks: the actor as a parameter, his language and zone, what every page needs to know. */
@NamedInterface
@NullMarked
package org.dacheng.people.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
