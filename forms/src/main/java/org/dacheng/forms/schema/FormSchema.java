package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A parsed, checked form schema. Immutable; keeps the JSON it came from, so that unknown types survive a round trip. */
public final class FormSchema {

    private final JsonNode json;

    FormSchema(JsonNode json) {
        this.json = json;
    }

    public JsonNode json() {
        return json;
    }

    /** The fields that hold an answer, in order, those of line items not among them. */
    public List<FieldInfo> fields() {
        throw new IllegalStateException("to be filled in");
    }

    public Optional<FieldInfo> field(String key) {
        return fields().stream().filter(f -> f.key().equals(key)).findFirst();
    }
}
