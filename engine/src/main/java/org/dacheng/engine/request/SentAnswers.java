package org.dacheng.engine.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.Paths;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are sent along with a decision. A program may send back what it was given; but what is no field, what is
 * hidden and what would change though the node does not let it is refused, each at its place.
 */
final class SentAnswers {

    private static final String POINTER = "/data/";
    private static final int LONGEST_NAME = 80;

    private final FormSchema schema;
    private final Map<String, FieldRight> rights;
    private final Map<String, @Nullable Object> before;
    private final List<Violation> violations = new ArrayList<>();

    SentAnswers(FormSchema schema, Map<String, FieldRight> rights, Map<String, @Nullable Object> before) {
        this.schema = schema;
        this.rights = rights;
        this.before = before;
    }

    /**
     * The stored answers with those put in their place that the node lets its people change.
     *
     * @throws InvalidInput naming every other one
     */
    Map<String, @Nullable Object> over(Map<String, ? extends @Nullable Object> sent) {
        refuseUnknown(sent);
        Map<String, @Nullable Object> all = new LinkedHashMap<>(before);
        for (Field field : schema.values()) {
            if (Paths.has(sent, field.key())) {
                put(field, Paths.get(sent, field.key()), all);
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return all;
    }

    private void refuseUnknown(Map<String, ? extends @Nullable Object> sent) {
        Set<String> known = schema.values().stream()
                .flatMap(field -> List.of(field.key(), Paths.head(field.key())).stream())
                .collect(Collectors.toSet());
        sent.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> {
            String name = PlainText.shortened(key, LONGEST_NAME);
            refuse(key, Message.of("forms.field.unknown", name));
        });
    }

    /** The same is said of a hidden field whatever is sent for it: the answer must not tell what stands there. */
    private void put(Field field, @Nullable Object value, Map<String, @Nullable Object> all) {
        FieldRight right = rights.getOrDefault(field.key(), FieldRight.HIDDEN);
        if (right == FieldRight.EDIT && !field.isComputed()) {
            all.put(field.key(), value);
        } else if (right == FieldRight.HIDDEN || !same(before.get(field.key()), value)) {
            refuse(field.key(), Message.of("forms.field.not-editable", field.label()));
        }
    }

    private static boolean same(@Nullable Object before, @Nullable Object sent) {
        if (before instanceof Number one && sent instanceof Number other) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return Changes.same(before, sent);
    }

    private void refuse(String key, Message text) {
        violations.add(new Violation(POINTER + key.replace("~", "~0").replace("/", "~1"), text));
    }
}
