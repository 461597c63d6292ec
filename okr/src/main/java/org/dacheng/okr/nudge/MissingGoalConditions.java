package org.dacheng.okr.nudge;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.cycle.CycleView;

/**
 * Conditions over {@code okr_objective o} for what is missing in a cycle at a moment; their parameters begin with
 * {@code miss_}.
 *
 * @param zone time zone of the actor, in which the first day of the cycle begins
 */
public record MissingGoalConditions(CycleView cycle, Instant now, ZoneId zone) {

    /** Was submitted at least once. */
    public static final String SHOWN = "(o.state <> 'draft' or o.agreed_revision is not null)";

    private static final String AGREED = "(o.state = 'agreed' or o.agreed_revision is not null)";

    public static final String AT_RISK = "(" + SHOWN + " and o.confidence in ('at-risk', 'off-track'))";

    private static final String NEVER = "(1 = 0)";

    /**
     * Agreed, and without a check-in for as long as the cycle allows; before the first check-in, the time counts from
     * the creation.
     */
    public String stale() {
        return cycle.state().takesCheckIns()
                ? "(" + AGREED + " and coalesce(o.last_check_in_at, case when o.created_at > :miss_begin"
                        + " then o.created_at else :miss_begin end) <= :miss_stale)"
                : NEVER;
    }

    /** The owner's score is missing. */
    public String selfScore() {
        return cycle.state().takesScores() ? "(" + SHOWN + " and o.owner_score is null)" : NEVER;
    }

    /** The manager's score is missing. */
    public String managerScore() {
        return cycle.state().takesScores() ? "(" + SHOWN + " and o.manager_score is null)" : NEVER;
    }

    /** For a statement that uses {@link #stale}. */
    public Map<String, Object> params() {
        return Map.of(
                "miss_begin",
                        UtcTimestamps.write(cycle.startsOn().atStartOfDay(zone).toInstant()),
                "miss_stale", UtcTimestamps.write(now.minus(Duration.ofDays(cycle.checkInDays()))));
    }
}
