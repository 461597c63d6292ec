package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How a value is computed from pieces of evidence. */
public enum Aggregation {
    /** Their sum; zero without evidence. */
    SUM {
        @Override
        @Nullable
        BigDecimal of(Total total) {
            return total.sum();
        }
    },
    /** Their mean; no value without evidence. */
    MEAN {
        @Override
        @Nullable
        BigDecimal of(Total total) {
            return total.count() == 0
                    ? null
                    : total.sum().divide(BigDecimal.valueOf(total.count()), SCALE, RoundingMode.HALF_UP);
        }
    },
    /** Percentage of those whose amount is 1, the others being 0; no value without evidence. */
    SHARE {
        @Override
        @Nullable
        BigDecimal of(Total total) {
            return total.count() == 0
                    ? null
                    : total.sum()
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(total.count()), SCALE, RoundingMode.HALF_UP);
        }
    },
    /** The newest amount; no value without evidence. */
    LATEST {
        @Override
        @Nullable
        BigDecimal of(Total total) {
            return total.newest();
        }
    };

    static final int SCALE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Aggregates of the evidence from which a value is computed. */
    record Total(long count, BigDecimal sum, @Nullable BigDecimal newest) {

        static final Total NONE = new Total(0, BigDecimal.ZERO, null);

        Total plus(EvidenceItem one) {
            return new Total(count + 1, sum.add(one.amount()), one.amount());
        }
    }

    /** The value; null when there is none. */
    abstract @Nullable BigDecimal of(Total total);
}
