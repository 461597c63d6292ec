/** The built-in field types, one class each. */
@NamedInterface
@NullMarked
package org.dacheng.forms.field.type;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
