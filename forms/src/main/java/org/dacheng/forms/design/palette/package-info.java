/** What a designer can add to a form. */
@NamedInterface
@NullMarked
package org.dacheng.forms.design.palette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
