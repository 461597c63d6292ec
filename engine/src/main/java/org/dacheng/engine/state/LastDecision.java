package org.dacheng.engine.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The last decision on a request and the state before it, so that it can be undone. Stored in the request's row, so
 * saving it needs no extra statement.
 *
 * @param taskId the decided task
 * @param personId the person who decided
 * @param entries number of timeline entries after the decision
 * @param progress progress before the decision
 * @param copied people who got a copy by the decision
 * @param answered answers before the decision, null if it changed none
 */
public record LastDecision(
        String taskId,
        String personId,
        Instant at,
        int entries,
        RequestProgress progress,
        List<String> copied,
        @Nullable AnswerSnapshot answered) {

    /** How long the page offers to undo a decision. */
    public static final Duration OFFERED = Duration.ofSeconds(10);

    /** How long undoing is accepted; longer than offered, to allow for network delay. */
    public static final Duration ACCEPTED = OFFERED.plusSeconds(5);

    /** Answers of a request and the values derived from them, as stored in its row. */
    public record AnswerSnapshot(String answers, LocalText title, SummaryFields facts) {}

    /** True if the decision is older than {@link #ACCEPTED}. */
    public boolean isTooLate(Instant now) {
        return now.isAfter(at.plus(ACCEPTED));
    }
}
