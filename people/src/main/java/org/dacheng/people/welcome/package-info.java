/** The pages of those who are not in yet: signing in, and naming the administrator of a fresh installation. */
@NullMarked
package org.dacheng.people.welcome;

import org.jspecify.annotations.NullMarked;
