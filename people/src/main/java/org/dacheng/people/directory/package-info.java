/** Finding people: for the person picker, for programs, and the administrator's list. */
@NullMarked
package org.dacheng.people.directory;

import org.jspecify.annotations.NullMarked;
