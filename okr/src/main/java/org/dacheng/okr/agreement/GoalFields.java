package org.dacheng.okr.agreement;

import java.util.Map;
import java.util.Optional;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.schema.FormVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the fields of a form that hold goals or people, independent of their names. */
@Component
class GoalFields {

    private final FormVersions forms;

    GoalFields(FormVersions forms) {
        this.forms = forms;
    }

    boolean has(String formVersionId, String type) {
        return first(formVersionId, type).isPresent();
    }

    Optional<String> key(String formVersionId, String type) {
        return first(formVersionId, type).map(Field::key);
    }

    /** The first top-level field of the type. */
    Optional<Field> first(String formVersionId, String type) {
        return forms.get(formVersionId).values().stream()
                .filter(field -> field.typeName().equals(type))
                .findFirst();
    }

    /** The answer of the first field of the type, if any. */
    Optional<String> answer(String formVersionId, String type, Map<String, @Nullable Object> data) {
        return key(formVersionId, type)
                .map(data::get)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
