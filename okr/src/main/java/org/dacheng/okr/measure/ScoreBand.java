package org.dacheng.okr.measure;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The colour of a score: delivered from 0.7, progress made from 0.4, no significant progress below. Source: the grading
 * scale described by John Doerr, "Measure What Matters" (2018).
 */
public enum ScoreBand {
    GREEN("0.7"),
    YELLOW("0.4"),
    RED("0.0");

    private final BigDecimal from;

    ScoreBand(String from) {
        this.from = new BigDecimal(from);
    }

    /** The band of a score. */
    public static ScoreBand of(BigDecimal score) {
        if (score.compareTo(GREEN.from) >= 0) {
            return GREEN;
        }
        return score.compareTo(YELLOW.from) >= 0 ? YELLOW : RED;
    }

    /** The lowest score of the band. */
    public BigDecimal from() {
        return from;
    }

    /** The key used in CSS classes: {@code green}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
