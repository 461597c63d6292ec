package org.dacheng.forms.field.type;

import org.dacheng.forms.field.Field;

/** Texts before and after an input in form-js, such as a unit or the beginning of a URL. */
final class FieldAdorners {

    /** Empty for none. */
    static String before(Field field) {
        return field.json().path("appearance").path("prefixAdorner").asText("");
    }

    /** Empty for none. */
    static String behind(Field field) {
        return field.json().path("appearance").path("suffixAdorner").asText("");
    }

    private FieldAdorners() {}
}
