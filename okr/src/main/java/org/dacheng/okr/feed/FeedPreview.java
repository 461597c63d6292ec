package org.dacheng.okr.feed;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value that settings would produce.
 *
 * @param value null when there is none yet
 * @param count pieces of evidence
 * @param whole whether all evidence was read; a long list is read after saving
 * @param problem a key of {@link FeedProblem}, null when there is none
 */
public record FeedPreview(
        @Nullable BigDecimal value,
        long count,
        boolean whole,
        @Nullable String problem) {}
