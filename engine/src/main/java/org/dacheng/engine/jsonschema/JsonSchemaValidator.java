package org.dacheng.engine.jsonschema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.PlainText;

/**
 * Validates JSON against a schema file. Two formats follow the rules of the program: {@code date} is a day that both
 * databases can store, {@code visible-text} has a visible character.
 */
public final class JsonSchemaValidator {

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

    /** Returns the errors; empty if the JSON is valid. */
    public List<JsonSchemaError> errors(JsonNode json) {
        return schema.validate(json).stream()
                .map(message -> JsonSchemaError.of(message, schema.getSchemaNode()))
                .toList();
    }

    /** The names of all members that the schema describes, at any depth. */
    public Set<String> memberNames() {
        return schema.getSchemaNode().findValues("properties").stream()
                .flatMap(members -> members.properties().stream())
                .map(member -> member.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A copy without the members that have an error, so that the others can still be read and checked. An array with an
     * error in an item is left out as a whole; what is not an object becomes an empty one.
     */
    public static JsonNode withoutErrors(JsonNode json, List<JsonSchemaError> errors) {
        JsonNode valid = json.isObject() ? json.deepCopy() : JsonNodeFactory.instance.objectNode();
        errors.forEach(error -> remove(valid, JsonPointer.compile(error.pointer())));
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
