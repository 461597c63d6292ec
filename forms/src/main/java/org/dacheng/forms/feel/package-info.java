/** FEEL: expressions parsed once, evaluated often, under limits. */
@NamedInterface
@NullMarked
package org.dacheng.forms.feel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
