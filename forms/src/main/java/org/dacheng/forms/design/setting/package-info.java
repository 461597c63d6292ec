/** Settings of the elements of a design as sentences with controls, and what a designer enters into them. */
@NamedInterface
@NullMarked
package org.dacheng.forms.design.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
