/** Settings of a field as its designer sees them: sentences with controls in them, declared once by each type. */
@NamedInterface
@NullMarked
package org.dacheng.forms.field.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
