package org.dacheng.okr.measure;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The colour of a score: from 0.7 delivered, from 0.4 progress was made, below it none that counts. Source: the grading
 * scale described by John Doerr, "Measure What Matters" (2018).
 */
public enum ScoreBand {
    GREEN,
    YELLOW,
    RED;

    private static final BigDecimal DELIVERED = new BigDecimal("0.7");
    private static final BigDecimal PROGRESS = new BigDecimal("0.4");

    public static ScoreBand of(BigDecimal score) {
        if (score.compareTo(DELIVERED) >= 0) {
            return GREEN;
        }
        return score.compareTo(PROGRESS) >= 0 ? YELLOW : RED;
    }

    /** The word in styles: {@code green}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
