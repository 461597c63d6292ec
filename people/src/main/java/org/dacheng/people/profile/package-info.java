/** The profile page: what a person sets for himself. */
@NullMarked
package org.dacheng.people.profile;

import org.jspecify.annotations.NullMarked;
