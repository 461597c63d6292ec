/** People, departments, sign-in, working calendars, deputies, and the web support that needs the actor. */
@NullMarked
package org.dacheng.people;

import org.jspecify.annotations.NullMarked;
