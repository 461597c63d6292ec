package org.dacheng.okr.objective;

import java.util.Comparator;
import java.util.List;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;

/**
 * An objective being changed, with its row locked.
 *
 * @param keyResults in their order; added and removed here as in the database
 * @param steps milestones of all of them, in their order
 * @param before content before the change
 */
record LockedObjective(
        Objective objective,
        List<KeyResult> keyResults,
        List<KeyResultMilestone> steps,
        List<String> viewers,
        ObjectiveContent before) {

    static LockedObjective of(
            Objective objective, List<KeyResult> keyResults, List<KeyResultMilestone> steps, List<String> viewers) {
        return new LockedObjective(
                objective, keyResults, steps, viewers, content(objective, keyResults, steps, viewers));
    }

    ObjectiveContent after() {
        return content(objective, keyResults, steps, viewers);
    }

    KeyResult keyResult(String id) {
        return keyResults.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("okr.key-result.not-found")));
    }

    List<KeyResultMilestone> stepsOf(KeyResult keyResult) {
        return steps.stream()
                .filter(step -> step.keyResultId().equals(keyResult.id()))
                .toList();
    }

    ObjectiveContent.Result content(KeyResult keyResult) {
        return content(keyResult, steps);
    }

    private static ObjectiveContent.Result content(KeyResult keyResult, List<KeyResultMilestone> steps) {
        return keyResult.content(steps.stream()
                .filter(step -> step.keyResultId().equals(keyResult.id()))
                .map(KeyResultMilestone::content)
                .toList());
    }

    private static ObjectiveContent content(
            Objective objective, List<KeyResult> keyResults, List<KeyResultMilestone> steps, List<String> viewers) {
        List<ObjectiveContent.Result> results = keyResults.stream()
                .sorted(Comparator.comparingInt(KeyResult::ordinal))
                .map(one -> content(one, steps))
                .toList();
        return objective.content(List.copyOf(viewers), results);
    }
}
