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
 * A parsed and checked form schema. Immutable; keeps the original JSON, so that unknown types survive a round trip.
 */
public final class FormSchema {

    /** The FEEL variable that describes the submitter. */
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

    /** The JSON itself, to be read only. */
    JsonNode view() {
        return json;
    }

    /** The components in display order, and in evaluation order. */
    public FormComponents components() {
        return components;
    }

    /** The fields with a value, including computed ones and totals. */
    public List<Field> values() {
        return values;
    }

    /** The fields with an answer, in order, without those of line items. */
    public List<FieldInfo> fields() {
        return fields;
    }

    public Optional<FieldInfo> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /**
     * Keys of the fields that a field depends on, directly or indirectly: by its formula, conditions, limits, options
     * or default. Empty for an unknown key.
     */
    public Set<String> sources(String key) {
        return sources.getOrDefault(key, Set.of());
    }

    /** The names that FEEL can read, with their types. */
    public Map<String, FeelType> types() {
        return types;
    }
}
