/**
 * The one place where everything that goes wrong becomes a page, a fragment or an RFC 9457 problem in the reader's
 * language.
 */
@NullMarked
package org.dacheng.app.failure;

import org.jspecify.annotations.NullMarked;
