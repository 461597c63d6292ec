/** Conversion between our forms and form files of form-js, which Camunda Modeler edits. */
@NamedInterface
@NullMarked
package org.dacheng.forms.conversion.formjs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
