package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.field.SchemaTexts;

/**
 * A component of the form of a draft, which need not be valid.
 *
 * @param pointer of it
 * @param rows pointer of the line items of which it is a column; empty for all others
 */
record DraftField(JsonNode json, String pointer, String rows) {

    /** All components of a form, each before what is inside it. */
    static List<DraftField> all(JsonNode form) {
        List<DraftField> all = new ArrayList<>();
        add(form.path("components"), "/form/components", "", all);
        return all;
    }

    private static void add(JsonNode components, String pointer, String rows, List<DraftField> to) {
        for (int i = 0; i < components.size(); i++) {
            DraftField field = new DraftField(components.get(i), pointer + "/" + i, rows);
            to.add(field);
            String inside = field.is("lineItems") ? field.pointer : rows;
            add(field.json.path("components"), field.pointer + "/components", inside, to);
        }
    }

    boolean is(String type) {
        return text("type").equals(type);
    }

    /** A member that is a text; empty if it is none. */
    String text(String member) {
        return json.path(member).asText("");
    }

    LocalText label() {
        return SchemaTexts.of(json.path("label"));
    }

    /** Its label; without one, its key or type. */
    LocalText name() {
        LocalText label = label();
        return label.zh().isBlank() ? LocalText.same(text("key").isEmpty() ? text("type") : text("key")) : label;
    }
}
