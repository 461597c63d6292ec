package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A key result.
 *
 * @param current current value, in the unit of the measure
 * @param manualValue value reported by people last, when a source feeds {@code current}; else null
 * @param weight 0 to 1, four decimals; those of siblings sum to 1
 * @param progress 0 to 1, six decimals
 * @param stale no check-in for longer than the cycle allows
 * @param feed source of {@code current}; null when people report it
 */
public record KeyResultView(
        String id,
        String objectiveId,
        String title,
        Measure measure,
        BigDecimal current,
        @Nullable BigDecimal manualValue,
        BigDecimal weight,
        boolean weightLocked,
        int ordinal,
        PersonView responsible,
        BigDecimal progress,
        @Nullable Confidence confidence,
        @Nullable Instant lastCheckInAt,
        boolean stale,
        ScoreWithComment ownerScore,
        ScoreWithComment managerScore,
        List<MilestoneView> milestones,
        boolean mayCheckIn,
        @Nullable FeedSummary feed) {

    /**
     * The feed of a key result.
     *
     * @param source such as {@code requests}, see {@code okr.feed.FeedProvider}
     * @param process name of the process whose requests feed it, null when there is none or it is gone
     * @param since when the source was set
     * @param recalculatedOn day of the last value in the time zone of the source, null before the first: the exact
     *     moment would reveal when a request was decided that the actor may not open
     * @param recalculatedAt the exact moment, for pushed values; else null
     * @param reading its evidence is being read from the beginning
     * @param problem why it is no longer computed, a key of {@code okr.feed.FeedProblem}; null when it is
     */
    public record FeedSummary(
            String source,
            @Nullable LocalText process,
            Instant since,
            @Nullable LocalDate recalculatedOn,
            @Nullable Instant recalculatedAt,
            boolean reading,
            @Nullable String problem) {}

    /** A milestone of a key result of the kind milestones. */
    public record MilestoneView(
            String id, String title, @Nullable LocalDate dueOn, boolean done) {}
}
