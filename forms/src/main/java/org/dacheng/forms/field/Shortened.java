package org.dacheng.forms.field;

/** Cuts what somebody sent to a length that fits into a sentence. */
final class Shortened {

    static String of(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Shortened() {}
}
