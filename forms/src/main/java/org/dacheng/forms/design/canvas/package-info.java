/** The canvas of the form designer: the form as people fill it in, and what an edit changes on it. */
@NamedInterface
@NullMarked
package org.dacheng.forms.design.canvas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
