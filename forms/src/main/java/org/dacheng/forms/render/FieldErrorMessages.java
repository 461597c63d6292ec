package org.dacheng.forms.render;

import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Messages;

/** The errors shown under a field: those of its own pointer, and for fields with a single input those below it. */
record FieldErrorMessages(List<Violation> violations, Messages messages, Locale locale) {

    /** @param deep true when no component below the field shows errors of its own */
    List<String> at(String pointer, boolean deep) {
        if (violations.isEmpty()) {
            return List.of();
        }
        return violations.stream()
                .filter(v -> v.pointer().equals(pointer) || deep && v.pointer().startsWith(pointer + "/"))
                .map(v -> messages.text(v.text(), locale))
                .distinct()
                .toList();
    }
}
