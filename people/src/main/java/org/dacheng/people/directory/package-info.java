/** Finding people: the person picker, the API, and the administrator's list. */
@NullMarked
package org.dacheng.people.directory;

import org.jspecify.annotations.NullMarked;
