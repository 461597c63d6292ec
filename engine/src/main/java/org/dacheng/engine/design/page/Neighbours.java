package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.jspecify.annotations.Nullable;

/** Finds the place one up or one down in the list of an element. */
final class Neighbours {

    /** @return null at the end of the list */
    static @Nullable ElementPlace place(DesignDocument document, ElementRef ref, int by) {
        ElementPlace present = document.place(ref).orElse(null);
        if (present == null) {
            return null;
        }
        ObjectNode owner = document.find(present.list().owner()).orElseThrow();
        JsonNode siblings = owner.path(present.list().member());
        int index = 0;
        while (!id(siblings, index).equals(ref.id())) {
            index++;
        }
        // Down by one is before the element after the next one.
        int before = by < 0 ? index - 1 : index + 2;
        if (before < 0 || by > 0 && index == siblings.size() - 1) {
            return null;
        }
        return new ElementPlace(present.list(), before < siblings.size() ? id(siblings, before) : null);
    }

    private static String id(JsonNode siblings, int index) {
        return siblings.path(index).path("id").asText();
    }

    private Neighbours() {}
}
