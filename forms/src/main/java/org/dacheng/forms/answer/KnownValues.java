package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/** What is known so far while a form or row is evaluated: canonical values, variables for FEEL, and violations. */
final class KnownValues {

    private final FormInput form;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, @Nullable Object> variables;
    private final List<Violation> violations = new ArrayList<>();

    /** @param outer variables of what is around the form or row */
    KnownValues(FormInput form, Map<String, @Nullable Object> outer) {
        this.form = form;
        this.variables = new HashMap<>(outer);
        form.components().values().forEach(field -> announce(field, null));
    }

    /** Hidden, dropped and pending fields are empty, as in a submitted request. */
    private void announce(Field field, @Nullable Object value) {
        KeyPaths.put(variables, field.key(), field.type().variable(field, value));
    }

    void keep(Field field, @Nullable Object value) {
        values.put(field.key(), value);
        announce(field, value);
    }

    @Nullable
    Object value(String key) {
        return values.get(key);
    }

    /** The values in the order of the fields. */
    Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        for (Field field : form.components().values()) {
            Object value = values.get(field.key());
            if (value != null) {
                data.put(field.key(), value);
            }
        }
        return data;
    }

    Map<String, @Nullable Object> variables() {
        return variables;
    }

    List<Violation> violations() {
        return violations;
    }

    void refuse(Field field, Message text) {
        violations.add(new Violation(form.at(field), text));
    }

    boolean isRefused(Field field) {
        String place = form.at(field) + "/";
        return violations.stream().anyMatch(one -> (one.pointer() + "/").startsWith(place));
    }
}
