package org.dacheng.forms.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers stored before, kept for fields that are not sent or that the actor may not edit.
 *
 * @param values canonical values by field key; of a new row those that the default of its line items gives, as written
 * @param isNew true when nothing was ever stored, so that fields without a value start with their defaults; a stored
 *     form or row may be empty because its fields were cleared
 */
public record StoredAnswers(Map<String, @Nullable Object> values, boolean isNew) {

    /** A new request or row. */
    public static final StoredAnswers NONE = new StoredAnswers(Map.of(), true);

    public static StoredAnswers of(Map<String, @Nullable Object> values) {
        return new StoredAnswers(values, false);
    }
}
