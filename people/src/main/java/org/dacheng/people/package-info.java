/** Who: people, departments, sign-in, working calendar, and the web kit that needs to know who asks. */
@NullMarked
package org.dacheng.people;

import org.jspecify.annotations.NullMarked;
