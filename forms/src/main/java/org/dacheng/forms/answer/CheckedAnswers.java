package org.dacheng.forms.answer;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Answers after the server's check.
 *
 * @param data canonical values by field key: String, BigDecimal, Boolean, List, Map (see {@link Answers}); hidden
 *     fields are removed, formulas and lengths computed
 * @param violations with pointers below {@code /data}
 */
public record CheckedAnswers(Map<String, @Nullable Object> data, List<Violation> violations) {

    /** @throws InvalidInput when there are violations */
    public Map<String, @Nullable Object> orThrow() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return data;
    }
}
