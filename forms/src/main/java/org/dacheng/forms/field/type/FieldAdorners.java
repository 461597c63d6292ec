package org.dacheng.forms.field.type;

import org.dacheng.forms.field.Field;

/** The texts that form-js puts before and behind an input, such as a unit or the beginning of an address. */
final class FieldAdorners {

    /** Empty for none. */
    static String before(Field field) {
        return field.json().at("/appearance/prefixAdorner").asText("");
    }

    /** Empty for none. */
    static String behind(Field field) {
        return field.json().at("/appearance/suffixAdorner").asText("");
    }

    private FieldAdorners() {}
}
