/** Expected failures, with a message for the person and an HTTP status. */
@NamedInterface
@NullMarked
package org.dacheng.base.failure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
