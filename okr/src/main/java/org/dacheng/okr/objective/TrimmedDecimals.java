package org.dacheng.okr.objective;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values with the decimals their measure names, and more only where they say something. */
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
