/** Fills an empty database with a whole organisation from one JSON file, all or nothing. */
@NamedInterface
@NullMarked
package org.dacheng.people.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
