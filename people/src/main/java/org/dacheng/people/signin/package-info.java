/** Sign-in: logins, their passwords, who is signed in, and what slows down those who guess. */
@NamedInterface
@NullMarked
package org.dacheng.people.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
