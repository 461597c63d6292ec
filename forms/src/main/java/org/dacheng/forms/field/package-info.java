/**
 * Field types: one class each, found as beans; a later module adds its own with a {@link
 * org.dacheng.forms.field.FieldType} and a fragment {@code forms/field/<name>.html}.
 */
@NamedInterface
@NullMarked
package org.dacheng.forms.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
