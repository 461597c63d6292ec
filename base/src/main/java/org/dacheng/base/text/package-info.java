/** Words in two languages: values that carry both, and messages that are looked up when they are shown. */
@NamedInterface
@NullMarked
package org.dacheng.base.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
