/** Forms made from something else: what became of each part of the source. */
@NamedInterface
@NullMarked
package org.dacheng.forms.conversion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
