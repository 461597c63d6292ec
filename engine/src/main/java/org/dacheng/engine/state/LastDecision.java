package org.dacheng.engine.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The last decision on a request and what the request was before it, so that it can be undone. Stands in the request's
 * row: keeping it costs no statement.
 *
 * @param taskId that was decided
 * @param personId who decided
 * @param entries how many entries the timeline had afterwards
 * @param progress before the decision
 * @param copied people who got a copy by it
 * @param answered answers before the decision, null when it changed none
 */
public record LastDecision(
        String taskId,
        String personId,
        Instant at,
        int entries,
        RequestProgress progress,
        List<String> copied,
        @Nullable Answered answered) {

    /** How long people are offered to undo a decision. */
    public static final Duration OFFERED = Duration.ofSeconds(10);

    /** How long undoing is accepted: what was clicked at the last moment may be on its way for a while. */
    public static final Duration ACCEPTED = OFFERED.plusSeconds(5);

    /** Answers of a request and what is derived from them, as its row keeps them. */
    public record Answered(String answers, LocalText title, SummaryFields facts) {}

    public boolean isTooLate(Instant now) {
        return now.isAfter(at.plus(ACCEPTED));
    }
}
