package org.dacheng.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.TimeLimitedPattern;

/** Collects the problems that field types find in definitions, while a schema is read. */
public interface FieldDefinitionCheck {

    /** @param place path below the field, such as {@code /validate/pattern}; empty for the field itself */
    void refuse(Field field, String place, Message text);

    /** Says that a check depends on more than the definition, such as a shared list that may be deleted. */
    void readsSharedData();

    /** Checks the FEEL text at that path, with or without {@code =}, and returns the names it may read. */
    Set<String> formula(Field field, String place);

    /**
     * Like {@link #formula}, for members that may have a plain value: only text that begins with {@code =} is FEEL.
     */
    default Set<String> expression(Field field, String place) {
        return field.at(place).asText("").startsWith("=") ? formula(field, place) : Set.of();
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

    /** Checks that a member, if present, is one of these texts. */
    default void oneOf(Field field, String place, List<String> texts) {
        JsonNode text = field.json().at(place);
        if (!text.isMissingNode() && !(text.isTextual() && texts.contains(text.asText()))) {
            refuse(field, place, Message.of("forms.schema.one-of", texts));
        }
    }

    /** Checks that a member, if present, is a list of some of these texts. */
    default void someOf(Field field, String place, List<String> texts) {
        JsonNode list = field.json().at(place);
        if (!list.isMissingNode() && (!list.isArray() || list.isEmpty())) {
            refuse(field, place, Message.of("forms.schema.some-of", texts));
        }
        for (int i = 0; i < list.size(); i++) {
            oneOf(field, place + "/" + i, texts);
        }
    }

    /** Checks that a member, if present, is true or false. */
    default void flag(Field field, String place) {
        JsonNode flag = field.json().at(place);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            refuse(field, place, Message.of("forms.schema.flag"));
        }
    }

    /** Checks that a member, if present, is a whole number within limits. */
    default void whole(Field field, String place, int min, int max) {
        JsonNode number = field.at(place);
        if (!number.isMissingNode()
                && !number.isNull()
                && !(number.isIntegralNumber() && number.asLong() >= min && number.asLong() <= max)) {
            refuse(field, place, Message.of("forms.schema.whole-number", min, max));
        }
    }
}
