package org.dacheng.forms.conversion;

import org.dacheng.base.text.Message;

/**
 * What became of one part of the source of a form.
 *
 * @param pointer JSON pointer into the made form, such as {@code /components/3}; for a part that is not in it, into
 *     the source, such as {@code /lines/3}
 * @param name label of the part in the source, or what else people recognise it by; empty if it has none
 * @param type type of the component, in the source if that has types
 * @param text reason, in words
 */
public record ConversionNote(String pointer, String name, String type, Outcome outcome, Message text) {

    /** What became of the part. */
    public enum Outcome {
        /** It is in the form and works. */
        KEPT,
        /** It is in the form, but people cannot fill it in, or it is not displayed. */
        SHOWN_ONLY,
        /** It has no effect. */
        REFUSED
    }
}
