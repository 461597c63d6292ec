package org.dacheng.forms.design.document;

import java.util.Objects;

/**
 * Address of an element of a {@link DesignDocument}.
 *
 * @param file name of the file that contains the element, such as {@code form}
 * @param id id of the element, unique in its file; empty for the file as a whole
 */
public record ElementRef(String file, String id) {

    /** Refuses what a program left out, while its JSON is read. */
    public ElementRef {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(id, "id");
    }

    /** The file as a whole: its settings are members like those of an element. */
    public static ElementRef file(String file) {
        return new ElementRef(file, "");
    }
}
