/** API tokens: created by people for their programs, shown once, stored as a hash, revocable at any time. */
@NamedInterface
@NullMarked
package org.dacheng.people.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
