package org.dacheng.forms.schema;

import org.dacheng.base.text.LocalText;

/**
 * What other modules need to know of a field.
 *
 * @param key name of its value in the form data
 * @param type type name of the schema, such as {@code number} or {@code lineItems}
 */
public record FieldInfo(String key, LocalText label, String type) {}
