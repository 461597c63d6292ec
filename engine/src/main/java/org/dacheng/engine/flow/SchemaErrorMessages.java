package org.dacheng.engine.flow;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NameSuggestion;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Translates errors of the JSON Schema validator to messages. */
final class SchemaErrorMessages {

    private static final Set<String> MEMBERS = Set.of(
            "duplicates",
            "nodes",
            "approvers",
            "signing",
            "whenNobody",
            "whenSubmitter",
            "refusal",
            "commentRequired",
            "fields",
            "otherwise",
            "people",
            "branches",
            "when",
            "default",
            "name",
            "rule",
            "upTo",
            "level",
            "role",
            "scope",
            "from",
            "several",
            "anybody",
            "field",
            "person");

    static void add(JsonNode flow, ValidationMessage error, FlowProblems findings) {
        String at = error.getInstanceLocation().toString();
        Object node = label(flow, at);
        String member = member(at);
        JsonNode expected = error.getSchemaNode();
        switch (error.getType()) {
            case "required" ->
                findings.add(at + "/" + error.getProperty(), "engine.flow.missing", node, error.getProperty());
            case "additionalProperties" ->
                findings.add(Violation.at(at, error.getProperty()), unknown(node, error.getProperty()));
            case "enum", "const" -> findings.add(at, "engine.flow.not-one-of", node, member, values(expected));
            case "type" -> findings.add(at, "engine.flow.wrong-type", node, member, values(expected));
            case "minItems", "minProperties" ->
                findings.add(at, "engine.flow.too-few", node, member, expected.asText());
            case "maxItems", "maxProperties" ->
                findings.add(at, "engine.flow.too-many", node, member, expected.asText());
            case "minimum" -> findings.add(at, "engine.flow.too-small", node, member, expected.asText());
            case "maximum" -> findings.add(at, "engine.flow.too-large", node, member, expected.asText());
            case "maxLength" -> findings.add(at, "engine.flow.too-long", node, member, expected.asText());
            case "minLength" -> findings.add(at, "engine.flow.blank", node, member);
            case "pattern" -> findings.add(at, pattern(expected.asText()), node, member);
            default -> findings.add(at, "engine.flow.wrong", node, member);
        }
    }

    private static Message unknown(Object node, String member) {
        return NameSuggestion.misspelled(member, MEMBERS)
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

    private static String values(JsonNode expected) {
        List<String> values = new ArrayList<>();
        if (expected.isArray()) {
            expected.forEach(value -> values.add(value.asText()));
        } else {
            values.add(expected.asText());
        }
        return String.join(", ", values);
    }

    private SchemaErrorMessages() {}
}
