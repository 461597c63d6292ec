package org.dacheng.forms.field.type;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.springframework.stereotype.Component;

/**
 * A number that the program gives when the request is submitted: {@code "HT-202603-0007"}, made of {@code prefix}, a
 * date by {@code reset}, and a count of at least {@code digits} digits that starts again at 1 with each date. It keeps
 * its number when the request is returned and submitted again, and is not accepted from input.
 *
 * <p>As any answer, the number is dropped when a condition hides the field. When it is shown again, by a decision or when
 * the request is submitted again, the field takes the next number of its series; the one it had before is not given to
 * anybody else, and remains in the timeline. A right that hides the field from a person changes nothing.
 */
@Component
public final class SerialNumberType implements FieldType {

    private static final int USUAL_DIGITS = 4;
    private static final List<String> RESETS = List.of("never", "yearly", "monthly", "daily");
    private static final int MOST_DIGITS = 10;
    private static final Pattern PREFIX = Pattern.compile("[\\p{L}0-9-]{1,20}");
    private static final Map<String, String> DATES =
            Map.of("never", "", "yearly", "yyyy", "monthly", "yyyyMM", "daily", "yyyyMMdd");

    @Override
    public List<String> names() {
        return List.of("serialNumber");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(SettingSentence.of(
                "serial",
                new Setting.Line("/prefix"),
                new Setting.Choice("/reset", RESETS, "never"),
                new Setting.Whole("/digits", 1, MOST_DIGITS)));
    }

    @Override
    public Purpose purpose() {
        return Purpose.ASSIGNED;
    }

    @Override
    public Set<String> members() {
        return Set.of("prefix", "reset", "digits");
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        if (!PREFIX.matcher(prefix(field)).matches()) {
            definition.refuse(field, "/prefix", Message.of("forms.schema.prefix"));
        }
        definition.oneOf(field, "/reset", RESETS);
        definition.whole(field, "/digits", 1, MOST_DIGITS);
    }

    public static String prefix(Field field) {
        return field.text("prefix");
    }

    /** Pattern of the date in the number; counting starts again when the date changes. Empty for no date. */
    public static String datePattern(Field field) {
        return DATES.getOrDefault(field.text("reset"), "");
    }

    /** Minimum number of digits of the count. */
    public static int digits(Field field) {
        return field.number("digits", USUAL_DIGITS);
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.TEXT;
    }
}
