package org.dacheng.forms.design.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of elements.
 *
 * @param before id of the element that follows; null for the end of the list
 */
public record ElementPlace(ElementList list, @Nullable String before) {

    /** Refuses what a program left out, while its JSON is read. */
    public ElementPlace {
        Objects.requireNonNull(list, "list");
    }
}
