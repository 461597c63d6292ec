package org.dacheng.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.TimeLimitedPattern;

/** Where a field type says what is wrong with a definition, while a schema is read. */
public interface FieldDefinitionCheck {

    /** @param place below the field, such as {@code /validate/pattern}; empty for the field itself */
    void refuse(Field field, String place, Message text);

    /** Checks the FEEL text at that place, with or without {@code =}, and gives the names it may read. */
    Set<String> formula(Field field, String place);

    /** Like {@link #formula} where a plain value may stand as well: only text that begins with {@code =} is FEEL. */
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

    /** A member that must be a whole number within limits when it is there. */
    default void whole(Field field, String place, int min, int max) {
        JsonNode number = field.json().at(place);
        if (!number.isMissingNode()
                && !number.isNull()
                && !(number.isIntegralNumber() && number.asLong() >= min && number.asLong() <= max)) {
            refuse(field, place, Message.of("forms.schema.whole-number", min, max));
        }
    }
}
