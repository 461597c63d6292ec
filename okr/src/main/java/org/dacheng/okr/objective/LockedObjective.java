package org.dacheng.okr.objective;

import java.util.Comparator;
import java.util.List;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;

/**
 * An objective being changed, with its row locked.
 *
 * @param keyResults in their order; added and removed here as in the database
 * @param milestones milestones of all of them, in their order
 * @param before content before the change
 */
record LockedObjective(
        Objective objective,
        List<KeyResult> keyResults,
        List<KeyResultMilestone> milestones,
        List<String> viewers,
        ObjectiveContent before) {

    static LockedObjective of(
            Objective objective,
            List<KeyResult> keyResults,
            List<KeyResultMilestone> milestones,
            List<String> viewers) {
        return new LockedObjective(
                objective, keyResults, milestones, viewers, content(objective, keyResults, milestones, viewers));
    }

    ObjectiveContent after() {
        return content(objective, keyResults, milestones, viewers);
    }

    KeyResult keyResult(String id) {
        return keyResults.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("okr.key-result.not-found")));
    }

    List<KeyResultMilestone> milestonesOf(KeyResult keyResult) {
        return milestones.stream()
                .filter(milestone -> milestone.keyResultId().equals(keyResult.id()))
                .toList();
    }

    ObjectiveContent.KeyResultContent content(KeyResult keyResult) {
        return content(keyResult, milestones);
    }

    private static ObjectiveContent.KeyResultContent content(KeyResult keyResult, List<KeyResultMilestone> milestones) {
        return keyResult.content(milestones.stream()
                .filter(milestone -> milestone.keyResultId().equals(keyResult.id()))
                .map(KeyResultMilestone::content)
                .toList());
    }

    private static ObjectiveContent content(
            Objective objective,
            List<KeyResult> keyResults,
            List<KeyResultMilestone> milestones,
            List<String> viewers) {
        List<ObjectiveContent.KeyResultContent> results = keyResults.stream()
                .sorted(Comparator.comparingInt(KeyResult::ordinal))
                .map(one -> content(one, milestones))
                .toList();
        return objective.content(List.copyOf(viewers), results);
    }
}
