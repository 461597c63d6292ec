package org.dacheng.engine.design.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.field.SchemaTexts;

/** Names fields of a form that is being designed. */
final class FieldNames {

    /** The label; without one, the key or the type. */
    static LocalText of(JsonNode field) {
        LocalText label = SchemaTexts.of(field.path("label"));
        return label.zh().isBlank() && label.en().isBlank()
                ? LocalText.same(field.path("key").asText(field.path("type").asText()))
                : label;
    }

    /** Which place a field has in its list, such as “Amount is 3 of 12”. */
    static Message place(DesignDocument form, ElementRef field) {
        ElementPlace place = form.place(field).orElse(null);
        ObjectNode found = form.find(field).orElse(null);
        if (place == null || found == null) {
            return Message.of("forms.design.unknown-element");
        }
        JsonNode siblings =
                form.find(place.list().owner()).orElseThrow().path(place.list().member());
        int number = 1;
        for (JsonNode sibling : siblings) {
            if (sibling.path("id").asText().equals(field.id())) {
                break;
            }
            number++;
        }
        return Message.of("engine.design.moved", of(found), number, siblings.size());
    }

    private FieldNames() {}
}
