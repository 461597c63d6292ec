/** Fields and options made from pasted lines. */
@NamedInterface
@NullMarked
package org.dacheng.forms.conversion.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
