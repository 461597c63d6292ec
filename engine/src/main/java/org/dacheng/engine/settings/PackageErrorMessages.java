package org.dacheng.engine.settings;

import com.fasterxml.jackson.databind.JsonNode;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.jsonschema.JsonSchemaError;

/** Translates errors of the JSON Schema validator to messages about a process package. */
public final class PackageErrorMessages {

    private static final int LONGEST_NAME = 80;

    /** What is wrong and what is expected. */
    public static Message of(JsonSchemaError error) {
        return switch (error.keyword()) {
            case "required" -> missing(error);
            case "minItems" -> Message.of("engine.package.no-owner");
            case "additionalProperties" -> unknown(error);
            case "enum" -> Message.of("engine.package.choice", error.expected());
            case "maxItems" -> Message.of("engine.package.too-many", limit(error, "maxItems"));
            case "maxLength" -> Message.of("engine.package.too-long", limit(error, "maxLength"));
            case "pattern" -> Message.of("engine.package.string", error.expected());
            case "minimum", "maximum" -> number(error);
            case "type" -> type(error);
            default -> Message.of("engine.package.text");
        };
    }

    private static Message missing(JsonSchemaError error) {
        String member = String.valueOf(error.member());
        if (member.equals("owners")) {
            return Message.of("engine.package.no-owner");
        }
        JsonNode type = error.schema().path("properties").path(member).path("type");
        return type.asText().equals("object")
                ? Message.of("engine.package.member-missing", member)
                : Message.of("engine.package.text");
    }

    private static Message type(JsonSchemaError error) {
        return switch (error.expected()) {
            case "boolean" -> Message.of("engine.package.flag");
            case "integer" -> number(error);
            case "array" -> Message.of("engine.package.list");
            case "object" -> Message.of("engine.package.object");
            default -> Message.of(isListItem(error) ? "engine.package.list" : "engine.package.text");
        };
    }

    private static boolean isListItem(JsonSchemaError error) {
        return error.location().matches(".*/\\d+");
    }

    private static Message number(JsonSchemaError error) {
        return Message.of("engine.package.number", limit(error, "minimum"), limit(error, "maximum"));
    }

    private static int limit(JsonSchemaError error, String keyword) {
        return error.schema().path(keyword).asInt();
    }

    private static Message unknown(JsonSchemaError error) {
        String shown = PlainText.shortened(String.valueOf(error.member()), LONGEST_NAME);
        return error.suggestion()
                .map(near -> Message.of("engine.package.unknown-near", shown, near))
                .orElseGet(() -> Message.of("engine.package.unknown", shown));
    }

    private PackageErrorMessages() {}
}
