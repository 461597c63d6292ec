package org.dacheng.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.TimeLimitedPattern;

/** Collects the problems that field types find in definitions, while a schema is read. */
public interface FieldDefinitionCheck {

    /** @param place path below the field, such as {@code /validate/pattern}; empty for the field itself */
    void refuse(Field field, String place, Message text);

    /** Checks the FEEL text at that path, with or without {@code =}, and returns the names it may read. */
    Set<String> formula(Field field, String place);

    /**
     * Like {@link #formula}, for members that may have a plain value: only text that begins with {@code =} is FEEL.
     */
    default Set<String> expression(Field field, String place) {
        return field.json().at(place).asText("").startsWith("=") ? formula(field, place) : Set.of();
    }

    default void pattern(Field field, String place) {
        JsonNode pattern = field.json().at(place);
        if (pattern.isMissingNode() || pattern.asText().isEmpty()) {
            return;
        }
        try {
            new TimeLimitedPattern(pattern.asText());
        } catch (PatternSyntaxException wrong) {
            refuse(field, place, Message.of("forms.schema.pattern", pattern.asText(), wrong.getIndex() + 1));
        }
    }

    /** Checks that a member, if present, is a whole number within limits. */
    default void whole(Field field, String place, int min, int max) {
        JsonNode number = field.json().at(place);
        if (!number.isMissingNode()
                && !number.isNull()
                && !(number.isIntegralNumber() && number.asLong() >= min && number.asLong() <= max)) {
            refuse(field, place, Message.of("forms.schema.whole-number", min, max));
        }
    }
}
