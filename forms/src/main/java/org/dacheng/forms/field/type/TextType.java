package org.dacheng.forms.field.type;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.feel.TimeLimitedPattern;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.setting.CommonSettings;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;

/**
 * Common behaviour of text fields and text areas: length and pattern; {@code validate.patternMessage} describes the
 * pattern.
 */
abstract class TextType implements FieldType {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** Letters and digits with blanks or hyphens between them. */
    private static final Pattern GROUPED = Pattern.compile("[A-Za-z0-9]+([ -]+[A-Za-z0-9]+)*");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()\\-]{5,30}");

    private final int maxLength;

    /** @param maxLength default length limit */
    TextType(int maxLength) {
        this.maxLength = maxLength;
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                CommonSettings.PLACEHOLDER,
                SettingSentence.of(
                        "text-length",
                        new Setting.Whole("/validate/minLength", 0, 100_000),
                        new Setting.Whole("/validate/maxLength", 1, 100_000)),
                CommonSettings.PATTERN);
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        AnswerPattern.define(field, definition);
        String kind = field.json().at("/validate/validationType").asText("");
        if (!List.of("", "custom", "email", "phone").contains(kind)) {
            definition.refuse(
                    field, "/validate/validationType", Message.of("forms.schema.text-kind", ShortenedText.of(kind)));
        }
    }

    @Override
    public Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        Set<String> names = new HashSet<>(definition.expression(field, "/validate/minLength"));
        names.addAll(definition.expression(field, "/validate/maxLength"));
        return names;
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (!(raw instanceof String typed)) {
            validation.refuse(Message.of("forms.field.not-text", field.label()));
            return null;
        }
        if (!PlainText.isWellFormed(typed)) {
            validation.refuse(Message.of("forms.field.half-character", field.label()));
            return null;
        }
        String text = understood(field, normalised(typed));
        int violations = validation.violations().size();
        int problems = validation.problems();
        checkLength(field, text, validation);
        if (validation.problems() == problems) {
            checkPattern(field, text, validation);
        }
        return validation.violations().size() == violations ? text : null;
    }

    /**
     * The intended text if a pattern or kind refuses the input only for its formatting: full-width characters, and
     * blanks or hyphens that group the digits of a number, such as an account.
     */
    private static String understood(Field field, String text) {
        String plain = NumberParser.ascii(text).strip();
        List<String> readings = GROUPED.matcher(plain).matches()
                ? List.of(text, plain, plain.replaceAll("[ -]", ""))
                : List.of(text, plain);
        try {
            for (String reading : readings) {
                if (AnswerPattern.fits(field, reading) && unfit(field, reading) == null) {
                    return reading;
                }
            }
        } catch (TimeLimitedPattern.TookTooLong slow) {
            return text;
        }
        return text;
    }

    /** The text as stored: on one line, or on several. */
    abstract String normalised(String typed);

    private void checkLength(Field field, String text, AnswerValidation validation) {
        int length = PlainText.length(text);
        BigDecimal min = validation.limit(field, "minLength");
        if (min != null && length < min.intValue()) {
            validation.refuseLimit(Message.of("forms.field.too-short", field.label(), min.intValue(), length));
        }
        int max = longest(validation.limit(field, "maxLength"));
        if (length > max) {
            validation.refuseLimit(Message.of("forms.field.too-long", field.label(), max, length));
        }
    }

    private void checkPattern(Field field, String text, AnswerValidation validation) {
        Message mismatch = AnswerPattern.problem(field, text);
        if (mismatch != null) {
            validation.refuse(mismatch);
        }
        Message unfit = unfit(field, text);
        if (unfit != null) {
            validation.refuse(unfit);
        }
    }

    /** The error for a text that is not an address or number of the required kind; null when it is valid. */
    private static @Nullable Message unfit(Field field, String text) {
        String kind = field.json().at("/validate/validationType").asText("");
        if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
            return Message.of("forms.field.not-email", field.label());
        }
        return kind.equals("phone") && !PHONE.matcher(text).matches()
                ? Message.of("forms.field.not-phone", field.label())
                : null;
    }

    private int longest(@Nullable BigDecimal wanted) {
        return wanted == null ? maxLength : Math.min(100_000, Math.max(0, wanted.intValue()));
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        return hints(field).attributes(field);
    }

    private static InputHints hints(Field field) {
        return switch (field.json().at("/validate/validationType").asText("")) {
            case "email" -> InputHints.EMAIL;
            case "phone" -> InputHints.PHONE;
            default -> InputHints.TEXT;
        };
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.TEXT;
    }
}
