/** Pages before sign-in: signing in, and naming the administrator of a fresh installation. */
@NullMarked
package org.dacheng.people.welcome;

import org.jspecify.annotations.NullMarked;
