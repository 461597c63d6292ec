package org.dacheng.okr.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.ScoreWithComment;
import org.jspecify.annotations.Nullable;

/** Validates scores and progress overrides. */
final class ScoreCheck {

    static final int MOST_COMMENT = 2_000;
    static final int MOST_REASON = 1_000;
    private static final int PROGRESS_DECIMALS = 6;

    static List<Violation> violations(ScoreCommand command, Set<String> keyResultIds) {
        List<Violation> wrong = new ArrayList<>();
        scored(wrong, command.whole(), "/whole");
        command.keyResults().forEach((id, one) -> {
            if (keyResultIds.contains(id)) {
                given(wrong, one, "/keyResults/" + id);
            } else {
                wrong.add(new Violation("/keyResults/" + id, Message.of("okr.score.key-result-unknown")));
            }
        });
        return wrong;
    }

    static List<Violation> violations(BigDecimal progress, String reason) {
        List<Violation> wrong = new ArrayList<>();
        if (!isShare(progress, PROGRESS_DECIMALS)) {
            wrong.add(new Violation("/progress", Message.of("okr.override.progress")));
        }
        if (PlainText.isBlank(reason) || PlainText.length(PlainText.lines(reason)) > MOST_REASON) {
            wrong.add(new Violation("/reason", Message.of("okr.override.reason", MOST_REASON)));
        }
        return wrong;
    }

    /** API calls may name a key result without a score. */
    private static void given(List<Violation> wrong, @Nullable ScoreWithComment one, String pointer) {
        if (one == null) {
            wrong.add(new Violation(pointer, Message.of("okr.score.range")));
        } else {
            scored(wrong, one, pointer);
        }
    }

    private static void scored(List<Violation> wrong, ScoreWithComment one, String pointer) {
        if (one.score() != null && !isShare(one.score(), 1)) {
            wrong.add(new Violation(pointer + "/score", Message.of("okr.score.range")));
        }
        if (length(one.comment()) > MOST_COMMENT) {
            wrong.add(new Violation(pointer + "/comment", Message.of("okr.score.comment-long", MOST_COMMENT)));
        }
    }

    private static boolean isShare(BigDecimal value, int decimals) {
        return value.signum() >= 0
                && value.compareTo(BigDecimal.ONE) <= 0
                && value.stripTrailingZeros().scale() <= decimals;
    }

    private static int length(@Nullable String words) {
        return words == null ? 0 : PlainText.length(words);
    }

    private ScoreCheck() {}
}
