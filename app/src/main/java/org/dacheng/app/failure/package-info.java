/** Converts all failures to a page, a fragment or an RFC 9457 problem in the actor's language. */
@NullMarked
package org.dacheng.app.failure;

import org.jspecify.annotations.NullMarked;
