package org.dacheng.okr.measure;

import java.math.BigDecimal;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** A score of 0.0 to 1.0 with one decimal, and a comment; both may be missing. */
public record ScoreWithComment(
        @Nullable BigDecimal score, @Nullable String comment) {

    public ScoreWithComment {
        comment = PlainText.linesOrNull(comment);
    }

    public static final ScoreWithComment NONE = new ScoreWithComment(null, null);
}
