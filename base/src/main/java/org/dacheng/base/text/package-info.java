/** Texts in two languages: values that carry both, and messages that are resolved when they are shown. */
@NamedInterface
@NullMarked
package org.dacheng.base.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
