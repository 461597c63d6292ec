package org.dacheng.forms.field.type;

import org.dacheng.base.text.PlainText;

/** Shortens input to a length that fits into a sentence. */
final class ShortenedText {

    static String of(Object value) {
        return PlainText.shortened(String.valueOf(value), 40);
    }

    private ShortenedText() {}
}
