package org.dacheng.base.web;

import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Errors of a posted form for its page: the summary at the top and the texts under each field.
 *
 * @param violations all of them, with pointers such as {@code /name}
 */
public record FieldErrors(List<Violation> violations, Messages messages, Locale locale) {

    /** Texts for the field whose pointer is {@code /name}; empty when it is valid. */
    public List<String> at(String name) {
        return violations.stream()
                .filter(violation -> violation.pointer().equals("/" + name))
                .map(violation -> messages.text(violation.text(), locale))
                .toList();
    }

    /** For {@code aria-invalid}: true, or null to omit the attribute. */
    public @Nullable Boolean has(String name) {
        return at(name).isEmpty() ? null : Boolean.TRUE;
    }
}
