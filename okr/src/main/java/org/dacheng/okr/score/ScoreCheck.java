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

    static final int MAX_COMMENT_LENGTH = 2_000;
    static final int MAX_REASON_LENGTH = 1_000;
    private static final int PROGRESS_DECIMALS = 6;

    static List<Violation> violations(ScoreCommand command, Set<String> keyResultIds) {
        List<Violation> violations = new ArrayList<>();
        scored(violations, command.whole(), "/whole");
        command.keyResults().forEach((id, one) -> {
            if (keyResultIds.contains(id)) {
                required(violations, one, "/keyResults/" + id);
            } else {
                violations.add(new Violation("/keyResults/" + id, Message.of("okr.score.key-result-unknown")));
            }
        });
        return violations;
    }

    static List<Violation> violations(BigDecimal progress, String reason) {
        List<Violation> violations = new ArrayList<>();
        if (!isShare(progress, PROGRESS_DECIMALS)) {
            violations.add(new Violation("/progress", Message.of("okr.override.progress")));
        }
        if (PlainText.isBlank(reason) || PlainText.length(PlainText.lines(reason)) > MAX_REASON_LENGTH) {
            violations.add(new Violation("/reason", Message.of("okr.override.reason", MAX_REASON_LENGTH)));
        }
        return violations;
    }

    /** API calls may name a key result without a score. */
    private static void required(List<Violation> violations, @Nullable ScoreWithComment one, String pointer) {
        if (one == null) {
            violations.add(new Violation(pointer, Message.of("okr.score.range")));
        } else {
            scored(violations, one, pointer);
        }
    }

    private static void scored(List<Violation> violations, ScoreWithComment one, String pointer) {
        if (one.score() != null && !isShare(one.score(), 1)) {
            violations.add(new Violation(pointer + "/score", Message.of("okr.score.range")));
        }
        if (length(one.comment()) > MAX_COMMENT_LENGTH) {
            violations.add(
                    new Violation(pointer + "/comment", Message.of("okr.score.comment-long", MAX_COMMENT_LENGTH)));
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
