/** Sign-in: logins, passwords, the signed-in person, and throttling of guesses. */
@NamedInterface
@NullMarked
package org.dacheng.people.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
