package org.dacheng.forms.design.document;

import java.util.Objects;

/**
 * An ordered list of elements.
 *
 * @param owner element or file that has the list
 * @param member name of the list within its owner, such as {@code components}
 */
public record ElementList(ElementRef owner, String member) {

    /** Refuses what a program left out, while its JSON is read. */
    public ElementList {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(member, "member");
    }

    /** The list directly below a file, such as the components of the form. */
    public static ElementList of(String file, String member) {
        return new ElementList(ElementRef.file(file), member);
    }
}
