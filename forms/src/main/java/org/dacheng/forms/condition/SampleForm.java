package org.dacheng.forms.condition;

import java.util.Map;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * A form that is being designed, filled in as an example.
 *
 * @param schema the form without conditions and limits, so that every field is shown
 * @param data canonical answers; fields whose type has no example are missing
 */
public record SampleForm(FormSchema schema, Map<String, @Nullable Object> data) {}
