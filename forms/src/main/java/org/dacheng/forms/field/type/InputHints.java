package org.dacheng.forms.field.type;

import java.util.HashMap;
import java.util.Map;
import org.dacheng.forms.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the input of one line tells the browser: which keyboard to show and what to fill in by itself.
 *
 * @param type of the input element
 * @param mode keyboard of a phone, {@code inputmode}; null for that of the type
 * @param autocomplete {@code autocomplete}; null for the browser's choice
 */
record InputHints(
        String type, @Nullable String mode, @Nullable String autocomplete) {

    static final InputHints TEXT = new InputHints("text", null, null);
    static final InputHints EMAIL = new InputHints("email", null, null);
    static final InputHints PHONE = new InputHints("tel", null, null);
    static final InputHints URL = new InputHints("url", null, null);

    /** Digits, and no suggestions of what was typed before: numbers of documents and accounts. */
    static final InputHints PRIVATE_DIGITS = new InputHints("text", "numeric", "off");

    static final InputHints PRIVATE = new InputHints("text", null, "off");

    /** Attributes for {@code forms/field/textfield}. */
    Map<String, @Nullable Object> attributes(Field field) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        attributes.put("inputType", type);
        attributes.put("inputMode", mode);
        attributes.put("autocomplete", autocomplete);
        attributes.put("placeholder", field.text("placeholder"));
        attributes.put("prefix", FieldAdorners.before(field));
        attributes.put("suffix", FieldAdorners.behind(field));
        return attributes;
    }
}
