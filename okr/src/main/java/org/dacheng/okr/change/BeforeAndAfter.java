package org.dacheng.okr.change;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value before and after; null when it did not exist or is unknown. */
public record BeforeAndAfter<T>(
        @Nullable T before, @Nullable T after) {

    /** Whether the values differ; numbers are compared without their scale. */
    public boolean differs() {
        return before instanceof BigDecimal one && after instanceof BigDecimal other
                ? one.compareTo(other) != 0
                : !Objects.equals(before, after);
    }
}
