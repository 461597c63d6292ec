package org.dacheng.engine.jsonschema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.PlainText;

/**
 * Validates JSON against a schema file. Two formats follow the rules of the program: {@code date} is a day that both
 * databases can store, {@code visible-text} has a visible character.
 */
public final class JsonSchemaValidator {

    private static final int MAX_ERRORS = 200;
    private static final int MAX_ITEMS = 5_000;
    private static final String MAX_ITEMS_KEYWORD = "maxItems";
    private static final JsonNode MAX_ITEMS_SCHEMA =
            JsonNodeFactory.instance.objectNode().put(MAX_ITEMS_KEYWORD, MAX_ITEMS);
    private static final JsonSchemaFactory FACTORY = factory();
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();

    private final JsonSchema schema;

    /**
     * Reads the schema.
     *
     * @param owner class in whose package the file is
     * @param file name of the file, such as {@code flow.schema.json}
     */
    public JsonSchemaValidator(Class<?> owner, String file) {
        try (InputStream content = owner.getResourceAsStream(file)) {
            schema = FACTORY.getSchema(content, CONFIG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Returns the errors, at most 200; empty if the JSON is valid. An array of more than 5,000 items is an error, and
     * only its first items are validated.
     */
    public List<JsonSchemaError> errors(JsonNode json) {
        List<JsonSchemaError> all = allErrors(json);
        return all.size() > MAX_ERRORS ? all.subList(0, MAX_ERRORS) : all;
    }

    private List<JsonSchemaError> allErrors(JsonNode json) {
        List<JsonSchemaError> tooLong = new ArrayList<>();
        JsonNode shortened = shortened(json, "", tooLong);
        List<JsonSchemaError> errors = new ArrayList<>();
        schema.validate(shortened).forEach(message -> errors.add(JsonSchemaError.of(message, schema.getSchemaNode())));
        tooLong.stream().filter(error -> !hasLimitOfItsOwn(error, errors)).forEach(error -> errors.add(0, error));
        return errors;
    }

    private static boolean hasLimitOfItsOwn(JsonSchemaError tooLong, List<JsonSchemaError> errors) {
        return errors.stream()
                .anyMatch(error -> error.keyword().equals(MAX_ITEMS_KEYWORD)
                        && error.location().equals(tooLong.location()));
    }

    /** The same JSON if no array is too long. */
    private static JsonNode shortened(JsonNode json, String pointer, List<JsonSchemaError> tooLong) {
        JsonNode shortened = json;
        if (json.isArray() && json.size() > MAX_ITEMS) {
            ArrayNode first = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < MAX_ITEMS; i++) {
                first.add(json.get(i));
            }
            tooLong.add(new JsonSchemaError(pointer, null, MAX_ITEMS_KEYWORD, MAX_ITEMS_SCHEMA));
            shortened = first;
        }
        return withShortenedMembers(shortened, pointer, tooLong);
    }

    private static JsonNode withShortenedMembers(JsonNode json, String pointer, List<JsonSchemaError> tooLong) {
        if (json instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(member -> copy.set(
                            member.getKey(),
                            shortened(member.getValue(), Violation.at(pointer, member.getKey()), tooLong)));
            return copy;
        } else if (json instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                copy.add(shortened(array.get(i), pointer + "/" + i, tooLong));
            }
            return copy;
        }
        return json;
    }

    /** The names of all members that the schema describes, at any depth. */
    public Set<String> memberNames() {
        Set<String> names = new HashSet<>();
        collectNames(schema.getSchemaNode(), names);
        return Set.copyOf(names);
    }

    private static void collectNames(JsonNode schema, Set<String> names) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (keyword.getKey().equals("properties")) {
                keyword.getValue().fieldNames().forEachRemaining(names::add);
                keyword.getValue().forEach(member -> collectNames(member, names));
            } else {
                collectNames(keyword.getValue(), names);
            }
        }
        if (schema.isArray()) {
            schema.forEach(item -> collectNames(item, names));
        }
    }

    /**
     * A copy without the members that have an error, so that the others can still be read and checked. An array with an
     * error in an item is left out as a whole; what is not an object becomes an empty one.
     */
    public JsonNode withoutErrors(JsonNode json) {
        JsonNode valid = json.isObject() ? json.deepCopy() : JsonNodeFactory.instance.objectNode();
        allErrors(json).forEach(error -> remove(valid, JsonPointer.compile(error.pointer())));
        return valid;
    }

    private static void remove(JsonNode json, JsonPointer pointer) {
        for (JsonPointer at = pointer; !at.matches(); at = at.head()) {
            if (json.at(at.head()) instanceof ObjectNode object) {
                object.remove(at.last().getMatchingProperty());
                return;
            }
        }
    }

    private static JsonSchemaFactory factory() {
        JsonMetaSchema metaSchema = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .format(format("date", text -> DateParser.isoDay(text) != null))
                .format(format("visible-text", text -> !PlainText.isBlank(text)))
                .build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(metaSchema));
    }

    private static Format format(String name, Predicate<String> matches) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                return matches.test(value);
            }
        };
    }
}
