package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.jsonschema.JsonSchemaError;
import org.dacheng.engine.jsonschema.JsonSchemaValidator;

/**
 * Validates settings against their JSON Schema, and collects violations with pointers below {@code /settings}. A member
 * that is null or blank counts as missing.
 */
final class FeedSettingsReader {

    private final JsonNode valid;
    private final List<Violation> violations = new ArrayList<>();

    FeedSettingsReader(JsonNode json, JsonSchemaValidator schema) {
        JsonNode given = withoutBlanks(json);
        schema.errors(given).forEach(error -> addError(error.pointer(), message(error), error.expected()));
        valid = schema.withoutErrors(given);
    }

    /** Reads the members that have no error. */
    <T> T read(Class<T> type) {
        return Json.read(valid.toString(), type);
    }

    void addError(String pointer, String key, Object... args) {
        violations.add(new Violation("/settings" + pointer, Message.of(key, args)));
    }

    void addSourceError(String key) {
        violations.add(new Violation("/source", Message.of(key)));
    }

    /** @throws InvalidInput with all violations */
    void check() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static JsonNode withoutBlanks(JsonNode json) {
        JsonNode given = json.deepCopy();
        if (given instanceof ObjectNode object) {
            object.remove(object.properties().stream()
                    .filter(member -> isBlank(member.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
        return given;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isNull() || value.isTextual() && PlainText.isBlank(value.asText());
    }

    private static String message(JsonSchemaError error) {
        return switch (error.keyword()) {
            case "required" -> missing(String.valueOf(error.member()));
            case "additionalProperties" -> "okr.feed.setting-unknown";
            case "enum" -> "okr.feed.setting-choice";
            case "format" -> "okr.feed.setting-day";
            case "minItems" -> "okr.feed.setting-none";
            case "maxItems" -> "okr.feed.setting-too-many";
            case "type" -> type(error.expected());
            default -> "okr.feed.setting-text";
        };
    }

    private static String missing(String member) {
        return switch (member) {
            case "field" -> "okr.feed.field-missing";
            case "within" -> "okr.feed.within-missing";
            default -> "okr.feed.process-missing";
        };
    }

    private static String type(String expected) {
        return switch (expected) {
            case "object" -> "okr.feed.settings-object";
            case "array" -> "okr.feed.setting-none";
            case "number" -> "okr.feed.setting-number";
            case "boolean" -> "okr.feed.setting-flag";
            default -> "okr.feed.setting-text";
        };
    }
}
