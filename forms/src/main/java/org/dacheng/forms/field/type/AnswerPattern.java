package org.dacheng.forms.field.type;

import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.TimeLimitedPattern;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.SchemaTexts;
import org.jspecify.annotations.Nullable;

/** The pattern of a text answer, {@code validate.pattern}; {@code validate.patternMessage} describes it to people. */
final class AnswerPattern {

    private static final String PATTERN = "/validate/pattern";
    private static final String DESCRIPTION = "/validate/patternMessage";
    private static final int LONGEST_DESCRIPTION = 200;

    static void define(Field field, FieldDefinitionCheck definition) {
        definition.pattern(field, PATTERN);
        LocalText words = SchemaTexts.of(field.json().at(DESCRIPTION));
        if (Math.max(PlainText.length(words.zh()), PlainText.length(words.en())) > LONGEST_DESCRIPTION) {
            definition.refuse(field, DESCRIPTION, Message.of("forms.schema.text-too-long", LONGEST_DESCRIPTION));
        }
    }

    static boolean isGiven(Field field) {
        return !text(field).isEmpty();
    }

    /** @throws TimeLimitedPattern.TookTooLong for a pattern that takes too long with this text */
    static boolean fits(Field field, String text) {
        return !isGiven(field) || new TimeLimitedPattern(text(field)).matches(text);
    }

    /** The error for a text that does not match; null when it does. */
    static @Nullable Message problem(Field field, String text) {
        try {
            if (fits(field, text)) {
                return null;
            }
        } catch (TimeLimitedPattern.TookTooLong slow) {
            return Message.of("forms.field.pattern-slow", field.label());
        }
        LocalText words = SchemaTexts.of(field.json().at(DESCRIPTION));
        return PlainText.isBlank(words.zh())
                ? Message.of("forms.field.pattern", field.label())
                : Message.of("forms.field.pattern-in-words", field.label(), words);
    }

    private static String text(Field field) {
        return field.json().at(PATTERN).asText("");
    }

    private AnswerPattern() {}
}
