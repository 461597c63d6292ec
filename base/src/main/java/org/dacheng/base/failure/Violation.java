package org.dacheng.base.failure;

import org.dacheng.base.text.Message;

/**
 * One problem at one position of an input.
 *
 * @param pointer JSON pointer (RFC 6901) into what was sent, such as {@code /data/items/2/price}; empty for the whole
 * @param text what is wrong and what to do
 */
public record Violation(String pointer, Message text) {

    /** Pointer to a member of what {@code above} points to; escaped as RFC 6901 asks for. */
    public static String at(String above, String member) {
        return above + "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
