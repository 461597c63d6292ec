package org.dacheng.okr.change;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something before and after; null when it was not there, or is not known. */
public record BeforeAndAfter<T>(
        @Nullable T before, @Nullable T after) {

    public boolean differs() {
        return before instanceof BigDecimal one && after instanceof BigDecimal other
                ? one.compareTo(other) != 0
                : !Objects.equals(before, after);
    }
}
