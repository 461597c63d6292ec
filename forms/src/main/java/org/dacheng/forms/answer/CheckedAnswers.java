package org.dacheng.forms.answer;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * Answers after the server's check.
 *
 * @param data canonical values by field key: String, BigDecimal, Boolean, List, Map (see {@link Answers}); hidden
 *     fields are removed, formulas and lengths computed
 * @param violations with pointers below {@code /data}
 * @param unassigned fields that no condition hides, whose value the program has still to give, see {@link AnswerContext#assigning}
 */
public record CheckedAnswers(Map<String, @Nullable Object> data, List<Violation> violations, List<Field> unassigned) {

    /** @throws InvalidInput when there are violations */
    public Map<String, @Nullable Object> orThrow() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return data;
    }
}
