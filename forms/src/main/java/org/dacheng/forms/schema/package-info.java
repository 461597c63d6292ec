/** The form schema in the format of form-js, its versions, and import with a list of unsupported elements. */
@NamedInterface
@NullMarked
package org.dacheng.forms.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
