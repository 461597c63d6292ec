package org.dacheng.engine.design.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dacheng.forms.design.palette.FieldPalette;

/** Where fields of a form can be moved to. */
final class FieldPlaces {

    static List<PlaceChoice> of(ObjectNode form, Collection<String> ids) {
        List<PlaceChoice> choices = new ArrayList<>();
        places(form, ids, 0, false, choices);
        return choices;
    }

    private static void places(
            ObjectNode owner, Collection<String> ids, int depth, boolean moved, List<PlaceChoice> choices) {
        boolean columns = FieldPalette.hasColumns(owner);
        for (JsonNode one : owner.path("components")) {
            if (one instanceof ObjectNode field) {
                String id = field.path("id").asText();
                boolean own = moved || ids.contains(id);
                boolean holds = field.path("components").isArray();
                choices.add(new PlaceChoice(id, FieldNames.of(field), depth, own, columns, holds));
                places(field, ids, depth + 1, own, choices);
            }
        }
    }

    private FieldPlaces() {}
}
