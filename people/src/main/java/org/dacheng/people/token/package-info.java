/** API tokens: made by a person for his programs, shown once, kept as a hash, revoked at any time. */
@NamedInterface
@NullMarked
package org.dacheng.people.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
