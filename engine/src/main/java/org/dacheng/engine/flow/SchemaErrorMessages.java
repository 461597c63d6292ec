package org.dacheng.engine.flow;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NameSuggestion;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.jsonschema.JsonSchemaError;
import org.jspecify.annotations.Nullable;

/** Translates errors of the JSON Schema validator to messages. */
final class SchemaErrorMessages {

    private final Set<String> members;

    /** @param members names of all members of a flow, for suggestions */
    SchemaErrorMessages(Set<String> members) {
        this.members = members;
    }

    void add(JsonNode flow, JsonSchemaError error, FlowProblems problems) {
        String at = error.location();
        Object node = label(flow, at);
        String member = member(at);
        String expected = error.expected();
        switch (error.keyword()) {
            case "required" ->
                problems.add(error.pointer(), "engine.flow.missing", node, String.valueOf(error.member()));
            case "additionalProperties" -> problems.add(error.pointer(), unknown(node, String.valueOf(error.member())));
            case "enum", "const" -> problems.add(at, "engine.flow.not-one-of", node, member, expected);
            case "type" -> problems.add(at, "engine.flow.wrong-type", node, member, expected);
            case "minItems", "minProperties" -> problems.add(at, "engine.flow.too-few", node, member, expected);
            case "maxItems", "maxProperties" -> problems.add(at, "engine.flow.too-many", node, member, expected);
            case "minimum" -> problems.add(at, "engine.flow.too-small", node, member, expected);
            case "maximum" -> problems.add(at, "engine.flow.too-large", node, member, expected);
            case "maxLength" -> problems.add(at, "engine.flow.too-long", node, member, expected);
            case "minLength" -> problems.add(at, "engine.flow.blank", node, member);
            case "pattern" -> problems.add(at, pattern(expected), node, member);
            default -> problems.add(at, "engine.flow.wrong", node, member);
        }
    }

    private Message unknown(Object node, String member) {
        return NameSuggestion.misspelled(member, members)
                .map(meant -> Message.of("engine.flow.misspelled", node, member, meant))
                .orElseGet(() -> Message.of("engine.flow.unknown-member", node, member));
    }

    private static String pattern(String pattern) {
        return switch (pattern) {
            case "\\S" -> "engine.flow.blank";
            case "^top$" -> "engine.flow.number-or-top";
            default -> "engine.flow.wrong-id";
        };
    }

    /** Name of the member: the last segment of the pointer that is not a number. */
    private static String member(String pointer) {
        String[] steps = pointer.split("/");
        for (int i = steps.length - 1; i > 0; i--) {
            if (!steps[i].matches("\\d+")) {
                return steps[i].replace("~1", "/").replace("~0", "~");
            }
        }
        return "flow";
    }

    /** Name or id of the innermost node or branch around the pointer; the pointer itself if there is neither. */
    private static Object label(JsonNode flow, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        for (JsonPointer at = place; at != null; at = at.head()) {
            JsonNode here = flow.at(at);
            LocalText name = name(here.path("name"));
            if (name != null && here.has("id")) {
                return name;
            }
            if (here.path("id").isTextual()) {
                return here.path("id").asText();
            }
        }
        return pointer.isEmpty() ? "flow" : pointer;
    }

    private static @Nullable LocalText name(JsonNode json) {
        if (json.isTextual() && !PlainText.isBlank(json.asText())) {
            return LocalText.same(json.asText());
        }
        String zh = json.path("zh_CN").asText("");
        String en = json.path("en").asText("");
        return PlainText.isBlank(zh) && PlainText.isBlank(en)
                ? null
                : new LocalText(PlainText.isBlank(zh) ? en : zh, PlainText.isBlank(en) ? zh : en);
    }
}
