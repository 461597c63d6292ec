package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.ObjectiveView.AlignedTo;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** JSON of an objective; see {@link ObjectiveView}. */
public record ObjectiveJson(
        String id,
        String cycleId,
        Owner owner,
        LocalText ownerName,
        PersonRef responsible,
        @Nullable String departmentId,
        String title,
        String note,
        ObjectiveCategory category,
        Visibility visibility,
        List<String> viewers,
        ObjectiveState state,
        boolean changed,
        @Nullable String requestId,
        RollUp rollUp,
        BigDecimal progress,
        BigDecimal computedProgress,
        @Nullable String overrideReason,
        @Nullable Confidence confidence,
        @Nullable Instant lastCheckInAt,
        ScoreWithComment ownerScore,
        ScoreWithComment managerScore,
        List<KeyResultJson> keyResults,
        List<AlignedTo> aligned,
        int contributors,
        boolean mayWrite,
        boolean mayCheckIn,
        boolean mayScore) {

    /** JSON of the view. */
    public static ObjectiveJson of(ObjectiveView view) {
        return new ObjectiveJson(
                view.id(),
                view.cycleId(),
                view.owner(),
                view.ownerName(),
                PersonRef.of(view.responsible()),
                view.departmentId(),
                view.title(),
                view.note(),
                view.category(),
                view.visibility(),
                view.viewers(),
                view.state(),
                view.changed(),
                view.requestId(),
                view.rollUp(),
                view.progress(),
                view.computedProgress(),
                view.override() == null ? null : view.override().reason(),
                view.confidence(),
                view.lastCheckInAt(),
                view.ownerScore(),
                view.managerScore(),
                view.keyResults().stream().map(KeyResultJson::of).toList(),
                view.aligned(),
                view.contributors(),
                view.mayWrite(),
                view.mayCheckIn(),
                view.mayScore());
    }
}
