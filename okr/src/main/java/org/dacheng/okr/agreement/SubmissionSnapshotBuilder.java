package org.dacheng.okr.agreement;

import java.util.List;
import java.util.Optional;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.agreement.SubmissionSnapshot.SubmittedContent;
import org.dacheng.okr.agreement.SubmissionSnapshot.SubmittedObjective;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Captures the current content of objectives together with the agreed content. */
@Component
class SubmissionSnapshotBuilder {

    private final Objectives objectives;
    private final ObjectiveSubmissionRows submissions;

    SubmissionSnapshotBuilder(Objectives objectives, ObjectiveSubmissionRows submissions) {
        this.objectives = objectives;
        this.submissions = submissions;
    }

    SubmissionSnapshot of(Actor actor, CycleView cycle, Owner owner, List<String> ids) {
        List<ObjectiveView> now = objectives.all(actor, ids);
        List<SubmissionSnapshot> agreed = submissions.agreed(cycle.id(), owner);
        LocalText name = now.isEmpty() ? LocalText.same(owner.id()) : now.get(0).ownerName();
        return new SubmissionSnapshot(
                cycle.name(),
                name,
                now.stream()
                        .map(one ->
                                new SubmittedObjective(one.id(), before(agreed, one.id()), SubmittedContent.of(one)))
                        .toList());
    }

    private static @Nullable SubmittedContent before(List<SubmissionSnapshot> agreed, String objectiveId) {
        return agreed.stream()
                .map(snapshot -> snapshot.content(objectiveId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
