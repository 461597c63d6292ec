package org.dacheng.forms.field.type;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.setting.CommonSettings;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An employee number, as a string: {@code "HZ-00123"}. Without {@code validate.pattern} it has at most 30 letters,
 * digits and hyphens, among them a digit. Where the company uses employee numbers as the keys of people, the
 * submitter's is filled in already.
 */
@Component
final class EmployeeNumberType extends FormattedTextType {

    private static final Pattern USUAL = Pattern.compile("(?=.*\\d)[A-Za-z0-9](?:-?[A-Za-z0-9])*");

    EmployeeNumberType() {
        super(InputHints.TEXT, 30);
    }

    @Override
    public List<String> names() {
        return List.of("employeeNumber");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(CommonSettings.PATTERN);
    }

    @Override
    @Nullable
    String canonical(Field field, String line, Consumer<Message> refuse) {
        if (!AnswerPattern.isGiven(field) && !USUAL.matcher(line).matches()) {
            refuse.accept(Message.of("forms.field.employee-number", field.label()));
            return null;
        }
        return line;
    }

    /** The submitter's key, if it is an employee number. */
    @Override
    public @Nullable Object initial(Field field, Map<String, @Nullable Object> variables) {
        Object key = variables.get("submitter") instanceof Map<?, ?> submitter ? submitter.get("id") : null;
        boolean fits = key instanceof String id
                && canonical(field, id, refused -> {}) != null
                && AnswerPattern.problem(field, id) == null;
        return fits ? key : null;
    }
}
