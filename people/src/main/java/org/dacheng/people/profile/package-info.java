/** The profile page: a person's own settings. */
@NullMarked
package org.dacheng.people.profile;

import org.jspecify.annotations.NullMarked;
