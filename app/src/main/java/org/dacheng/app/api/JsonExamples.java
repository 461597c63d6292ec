package org.dacheng.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** Generates sample JSON from schemas of the OpenAPI document. */
final class JsonExamples {

    private static final int MAX_DEPTH = 5;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;
    private final ObjectMapper json;

    JsonExamples(JsonNode document, ObjectMapper json) {
        this.document = document;
        this.json = json;
    }

    String text(JsonNode schema) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(sample(schema, 0));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Sample on one line, for a curl command. */
    String line(JsonNode schema) {
        return sample(schema, 0).toString();
    }

    private JsonNode sample(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return sample(document.at(schema.get("$ref").asText().substring(1)), depth);
        }
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "array" -> {
                JsonNode item = depth < MAX_DEPTH ? sample(schema.path("items"), depth + 1) : NODES.nullNode();
                yield NODES.arrayNode().add(item);
            }
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "string" ->
                NODES.textNode(schema.path("format").asText("").equals("date-time") ? "2026-03-01T09:30:00Z" : "…");
            default -> object(schema, depth);
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth < MAX_DEPTH) {
            schema.path("properties")
                    .properties()
                    .forEach(member -> object.set(member.getKey(), sample(member.getValue(), depth + 1)));
        }
        return object;
    }
}
