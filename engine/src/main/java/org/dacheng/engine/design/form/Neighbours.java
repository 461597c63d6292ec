package org.dacheng.engine.design.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.jspecify.annotations.Nullable;

/** Finds the place one up or one down in the list of selected elements. */
final class Neighbours {

    /**
     * The place in front of the element above the first, or behind the one below the last.
     *
     * @param refs elements of one list, in its order
     * @return null at the end of the list
     */
    static @Nullable ElementPlace place(DesignDocument document, List<ElementRef> refs, int by) {
        if (refs.isEmpty()) {
            return null;
        }
        ElementRef outer = by < 0 ? refs.get(0) : refs.get(refs.size() - 1);
        ElementPlace present = document.place(outer).orElse(null);
        if (present == null) {
            return null;
        }
        ObjectNode owner = document.find(present.list().owner()).orElseThrow();
        List<String> siblings = new ArrayList<>();
        for (JsonNode sibling : owner.path(present.list().member())) {
            siblings.add(sibling.path("id").asText());
        }
        int index = siblings.indexOf(outer.id());
        // Down by one is before the element after the next one.
        int before = by < 0 ? index - 1 : index + 2;
        if (before < 0 || (by > 0 && index == siblings.size() - 1)) {
            return null;
        }
        return new ElementPlace(present.list(), before < siblings.size() ? siblings.get(before) : null);
    }

    private Neighbours() {}
}
