/** Guesses what a field asks for, from its label and from values. */
@NamedInterface
@NullMarked
package org.dacheng.forms.conversion.guess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
