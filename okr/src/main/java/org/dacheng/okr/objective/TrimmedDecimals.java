package org.dacheng.okr.objective;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Formats values with the decimals of their measure, or more where they are significant. */
final class TrimmedDecimals {

    static BigDecimal plain(BigDecimal value, int decimals) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.setScale(Math.max(decimals, bare.scale()));
    }

    static @Nullable BigDecimal plainNullable(@Nullable BigDecimal value, int decimals) {
        return value == null ? null : plain(value, decimals);
    }

    private TrimmedDecimals() {}
}
