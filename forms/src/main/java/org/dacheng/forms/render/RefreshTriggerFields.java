package org.dacheng.forms.render;

import java.util.HashSet;
import java.util.Set;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FormComponents;

/** Finds the fields that others depend on: the page reloads the form when one of them changes. */
final class RefreshTriggerFields {

    /** Names that conditions, formulas and options read. */
    static Set<String> names(FormComponents components) {
        Set<String> names = new HashSet<>();
        components.each(field -> names.addAll(field.reads()));
        components.each(
                field -> field.components().tree().stream().map(Field::reads).forEach(names::addAll));
        return names;
    }

    private RefreshTriggerFields() {}
}
