package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.KeyResultView.MilestoneView;
import org.jspecify.annotations.Nullable;

/** JSON of a key result; see {@link KeyResultView}. */
public record KeyResultJson(
        String id,
        String objectiveId,
        String title,
        Measure measure,
        BigDecimal current,
        @Nullable BigDecimal manualValue,
        BigDecimal weight,
        boolean weightLocked,
        PersonRef responsible,
        BigDecimal progress,
        @Nullable Confidence confidence,
        @Nullable Instant lastCheckInAt,
        boolean stale,
        ScoreWithComment ownerScore,
        ScoreWithComment managerScore,
        List<MilestoneView> milestones,
        boolean mayCheckIn,
        KeyResultView.@Nullable FeedSummary feed) {

    /** JSON of the view. */
    public static KeyResultJson of(KeyResultView view) {
        return new KeyResultJson(
                view.id(),
                view.objectiveId(),
                view.title(),
                view.measure(),
                view.current(),
                view.manualValue(),
                view.weight(),
                view.weightLocked(),
                PersonRef.of(view.responsible()),
                view.progress(),
                view.confidence(),
                view.lastCheckInAt(),
                view.stale(),
                view.ownerScore(),
                view.managerScore(),
                view.milestones(),
                view.mayCheckIn(),
                view.feed());
    }
}
