package org.dacheng.forms.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field ready to be shown by {@code forms/field/<type>}.
 *
 * @param type name of the fragment file
 * @param name name of its input, such as {@code data.amount}
 * @param label in the reader's language
 * @param value what stands in the input or is read: typed text comes back as it was typed
 * @param text the value as a person reads it
 * @param errors sentences in the reader's language
 * @param columns width out of 16
 * @param extra whatever the fragment of this type needs besides: options, rows, totals, limits
 */
public record FieldView(
        String key,
        String type,
        String name,
        String label,
        @Nullable String help,
        boolean required,
        boolean readOnly,
        @Nullable Object value,
        String text,
        List<String> errors,
        int columns,
        Map<String, @Nullable Object> extra) {}
