package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FormComponents;

/**
 * A parsed, checked form schema. Immutable; keeps the JSON it came from, so that unknown types survive a round trip.
 */
public final class FormSchema {

    /** The FEEL variable that describes who submits. */
    public static final String SUBMITTER = "submitter";

    private final JsonNode json;
    private final FormComponents components;
    private final List<Field> values;
    private final List<FieldInfo> fields;
    private final Map<String, FeelType> types;
    private final Map<String, Set<String>> sources;

    FormSchema(
            JsonNode json, FormComponents components, Map<String, FeelType> types, Map<String, Set<String>> sources) {
        this.json = json;
        this.types = Map.copyOf(types);
        this.sources = Map.copyOf(sources);
        this.components = components;
        this.values = List.copyOf(components.values());
        this.fields = values.stream()
                .map(field -> new FieldInfo(field.key(), field.label(), field.typeName()))
                .toList();
    }

    public JsonNode json() {
        return json.deepCopy();
    }

    /** The components as drawn, and in the order in which they are computed. */
    public FormComponents components() {
        return components;
    }

    /** The fields that hold a value, computed ones and totals included. */
    public List<Field> values() {
        return values;
    }

    /** The fields that hold an answer, in order, those of line items not among them. */
    public List<FieldInfo> fields() {
        return fields;
    }

    public Optional<FieldInfo> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /**
     * Keys of the fields out of which a field is made, directly or through others: by its formula, conditions, limits,
     * options or default. Empty for an unknown key.
     */
    public Set<String> sources(String key) {
        return sources.getOrDefault(key, Set.of());
    }

    /** The names that FEEL can read, with their types. */
    public Map<String, FeelType> types() {
        return types;
    }
}
