/** People, departments, roles and reporting lines. */
@NamedInterface
@NullMarked
package org.dacheng.people.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
