/** The form schema in the shape of form-js, its versions, and import with a plain list of what is not supported. */
@NamedInterface
@NullMarked
package org.dacheng.forms.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
