/** Keyset paging: a page of a list and the cursor of the next. */
@NamedInterface
@NullMarked
package org.dacheng.base.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
