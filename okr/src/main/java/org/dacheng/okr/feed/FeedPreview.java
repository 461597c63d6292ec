package org.dacheng.okr.feed;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What settings would give.
 *
 * @param value null when there is nothing to say yet
 * @param count pieces of evidence
 * @param whole whether all was read; a long list is read after saving
 * @param problem a word of {@link FeedProblem}, null when all is well
 */
public record FeedPreview(
        @Nullable BigDecimal value,
        long count,
        boolean whole,
        @Nullable String problem) {}
