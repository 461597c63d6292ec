package org.dacheng.forms.field;

import org.dacheng.base.text.PlainText;

/** Cuts what somebody sent to a length that fits into a sentence. */
final class Shortened {

    static String of(Object value) {
        return PlainText.shortened(String.valueOf(value), 40);
    }

    private Shortened() {}
}
