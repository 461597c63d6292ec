package org.dacheng.engine.jsonschema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.NameSuggestion;
import org.jspecify.annotations.Nullable;

/**
 * One error of a validation.
 *
 * @param location pointer to the value that the keyword was applied to
 * @param member name of the member that is missing or unknown; null for other errors
 * @param keyword keyword of the schema, such as {@code required} or {@code maxLength}
 * @param schema object of the schema that contains the keyword
 */
public record JsonSchemaError(String location, @Nullable String member, String keyword, JsonNode schema) {

    static JsonSchemaError of(ValidationMessage message, JsonNode root) {
        JsonPointer keyword =
                JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
        return new JsonSchemaError(
                message.getInstanceLocation().toString(),
                message.getProperty(),
                message.getType(),
                root.at(keyword.head()));
    }

    /** Pointer to the value; to the member itself if it is missing or unknown. */
    public String pointer() {
        return member == null ? location : Violation.at(location, member);
    }

    /** What the keyword expects, as text; several values with commas between them. */
    public String expected() {
        JsonNode value = schema.path(keyword);
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> values = new ArrayList<>();
        value.forEach(one -> values.add(one.asText()));
        return String.join(", ", values);
    }

    /** The known member that an unknown one was probably meant to be. */
    public Optional<String> suggestion() {
        List<String> known = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        return member == null ? Optional.empty() : NameSuggestion.of(member, known);
    }
}
