package org.dacheng.okr.rollup;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Explanation of a figure.
 *
 * @param formula in words
 * @param parts summands; empty for a figure that was typed or measured
 */
public record ProgressExplanation(BigDecimal progress, Message formula, List<ExplanationPart> parts) {

    /**
     * @param kind {@code key-result}, {@code objective} or {@code override}
     * @param id null when the actor may not see it
     * @param title null when the actor may not see it
     * @param weight share in the sum, 0 to 1
     * @param contribution weight × progress
     */
    public record ExplanationPart(
            String kind,
            @Nullable String id,
            @Nullable String title,
            BigDecimal weight,
            BigDecimal progress,
            BigDecimal contribution) {}
}
