package org.dacheng.forms.schema;

import org.dacheng.base.text.LocalText;

/**
 * Description of a field for other modules.
 *
 * @param key name of its value in the form data
 * @param type type name of the schema, such as {@code number} or {@code lineItems}
 */
public record FieldInfo(String key, LocalText label, String type) {}
