package org.dacheng.okr.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveCategory;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/** The content submitted for agreement: the objectives of one owner at the time of submission. */
record SubmissionSnapshot(LocalText cycle, LocalText owner, List<SubmittedObjective> objectives) {

    List<String> ids() {
        return objectives.stream().map(SubmittedObjective::id).toList();
    }

    Optional<SubmittedContent> content(String objectiveId) {
        return objectives.stream()
                .filter(line -> line.id().equals(objectiveId))
                .map(SubmittedObjective::now)
                .findFirst();
    }

    /** @param before agreed content, null when it was never agreed on */
    record SubmittedObjective(String id, @Nullable SubmittedContent before, SubmittedContent now) {}

    /**
     * Content of an objective that is agreed on.
     *
     * @param aligned objectives it contributes to; null in submissions made before alignments were stored
     */
    record SubmittedContent(
            String title,
            String note,
            ObjectiveCategory category,
            List<SubmittedKeyResult> keyResults,
            @Nullable List<AlignedParent> aligned) {

        static SubmittedContent of(ObjectiveView objective) {
            return new SubmittedContent(
                    objective.title(),
                    objective.note(),
                    objective.category(),
                    objective.keyResults().stream().map(SubmittedKeyResult::of).toList(),
                    objective.aligned().stream()
                            .filter(one -> !one.state().equals("refused"))
                            .map(AlignedParent::of)
                            .toList());
        }

        Optional<SubmittedKeyResult> keyResult(String id) {
            return keyResults.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /**
     * An objective it contributes to, shown to approvers as the submitter sees it.
     *
     * @param keyResult title of the key result, null for the whole objective
     */
    record AlignedParent(
            String id,
            String title,
            LocalText owner,
            @Nullable String keyResult) {

        static AlignedParent of(ObjectiveView.AlignedTo one) {
            return new AlignedParent(one.alignmentId(), one.title(), one.ownerName(), one.keyResultTitle());
        }
    }

    /** A milestone of a key result. */
    record SubmittedMilestone(
            String id, String title, @Nullable LocalDate dueOn) {

        static SubmittedMilestone of(KeyResultView.MilestoneView one) {
            return new SubmittedMilestone(one.id(), one.title(), one.dueOn());
        }
    }

    /**
     * @param weight 0 to 1
     * @param milestones null in submissions made before they were stored
     */
    record SubmittedKeyResult(
            String id,
            String title,
            Measure measure,
            BigDecimal weight,
            @Nullable List<SubmittedMilestone> milestones) {

        static SubmittedKeyResult of(KeyResultView keyResult) {
            return new SubmittedKeyResult(
                    keyResult.id(),
                    keyResult.title(),
                    keyResult.measure(),
                    keyResult.weight(),
                    keyResult.milestones().stream().map(SubmittedMilestone::of).toList());
        }
    }
}
