package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they were sent, before evaluation. An API client may send back what it received; unknown fields, and
 * changes that the actor may not make, are refused with a pointer.
 */
final class SentAnswers {

    private static final int MAX_VIOLATIONS = 200;
    private static final int MAX_NAME_LENGTH = 80;

    private final List<Field> fields;
    private final Map<String, ? extends @Nullable Object> sent;
    private final String pointer;

    SentAnswers(List<Field> fields, Map<String, ? extends @Nullable Object> sent, String pointer) {
        this.fields = fields;
        this.sent = sent;
        this.pointer = pointer;
    }

    /** Members without a field in the form, also below the first part of a key such as {@code trip.city}. */
    List<Violation> unknown() {
        List<Violation> violations = new ArrayList<>();
        unknown(sent, fields.stream().map(Field::key).collect(Collectors.toSet()), pointer, violations);
        return violations.stream().limit(MAX_VIOLATIONS).toList();
    }

    private static void unknown(
            Map<String, ? extends @Nullable Object> members,
            Set<String> keys,
            String above,
            List<Violation> violations) {
        members.forEach((name, value) -> {
            if (keys.contains(name)) {
                return;
            }
            Set<String> below = keys.stream()
                    .filter(key -> key.indexOf('.') > 0 && KeyPaths.head(key).equals(name))
                    .map(key -> key.substring(name.length() + 1))
                    .collect(Collectors.toSet());
            String place = Violation.at(above, name);
            String shown = PlainText.shortened(name, MAX_NAME_LENGTH);
            if (below.isEmpty()) {
                violations.add(new Violation(place, Message.of("forms.field.unknown", shown)));
            } else if (value instanceof Map<?, ?> inner) {
                unknown(KeyPaths.named(inner), below, place, violations);
            } else if (value != null) {
                violations.add(new Violation(place, Message.of("forms.field.not-members", shown)));
            }
        });
    }

    /** The same error for any value of a hidden field: the response must not reveal its content. */
    List<Violation> unchangeable(AnswerContext context) {
        List<Violation> violations = new ArrayList<>();
        for (Field field : fields) {
            FieldRight right = context.right(field.key());
            if (right == FieldRight.EDIT || !KeyPaths.has(sent, field.key())) {
                continue;
            }
            Object value = KeyPaths.get(sent, field.key());
            if (right == FieldRight.HIDDEN
                    || !AnswerComparison.same(field, context.before().values().get(field.key()), value)) {
                violations.add(new Violation(
                        Violation.at(pointer, field.key()), Message.of("forms.field.not-editable", field.label())));
            }
        }
        return violations;
    }
}
