package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How pieces of evidence make a value. */
public enum Aggregation {
    /** Their sum; zero of none. */
    SUM {
        @Override
        @Nullable
        BigDecimal of(Total total) {
            return total.sum();
        }
    },
    /** Their mean; nothing of none. */
    MEAN {
        @Override
        @Nullable
        BigDecimal of(Total total) {
            return total.count() == 0
                    ? null
                    : total.sum().divide(BigDecimal.valueOf(total.count()), SCALE, RoundingMode.HALF_UP);
        }
    },
    /** Percentage of those whose amount is 1, the others being 0; nothing of none. */
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
    /** The newest; nothing of none. */
    LATEST {
        @Override
        @Nullable
        BigDecimal of(Total total) {
            return total.newest();
        }
    };

    static final int SCALE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a value needs to know of its evidence. */
    record Total(long count, BigDecimal sum, @Nullable BigDecimal newest) {

        static final Total NONE = new Total(0, BigDecimal.ZERO, null);

        Total plus(EvidenceItem one) {
            return new Total(count + 1, sum.add(one.amount()), one.amount());
        }
    }

    /** Null when there is nothing to say. */
    abstract @Nullable BigDecimal of(Total total);
}
