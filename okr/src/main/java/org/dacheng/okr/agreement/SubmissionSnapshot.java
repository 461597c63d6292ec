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
record SubmissionSnapshot(LocalText cycle, LocalText owner, List<Line> objectives) {

    List<String> ids() {
        return objectives.stream().map(Line::id).toList();
    }

    Optional<Promise> promise(String objectiveId) {
        return objectives.stream()
                .filter(line -> line.id().equals(objectiveId))
                .map(Line::now)
                .findFirst();
    }

    /** @param before agreed content, null when it was never agreed on */
    record Line(String id, @Nullable Promise before, Promise now) {}

    /**
     * Content of an objective that is agreed on.
     *
     * @param aligned objectives it contributes to; null in submissions made before alignments were stored
     */
    record Promise(
            String title,
            String note,
            ObjectiveCategory category,
            List<Result> keyResults,
            @Nullable List<Aligned> aligned) {

        static Promise of(ObjectiveView objective) {
            return new Promise(
                    objective.title(),
                    objective.note(),
                    objective.category(),
                    objective.keyResults().stream().map(Result::of).toList(),
                    objective.aligned().stream()
                            .filter(one -> !one.state().equals("refused"))
                            .map(Aligned::of)
                            .toList());
        }

        Optional<Result> keyResult(String id) {
            return keyResults.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /**
     * An objective it contributes to, shown to approvers as the submitter sees it.
     *
     * @param keyResult title of the key result, null for the whole objective
     */
    record Aligned(
            String id,
            String title,
            LocalText owner,
            @Nullable String keyResult) {

        static Aligned of(ObjectiveView.AlignedTo one) {
            return new Aligned(one.alignmentId(), one.title(), one.ownerName(), one.keyResultTitle());
        }
    }

    /** A milestone of a key result. */
    record Milestone(String id, String title, @Nullable LocalDate dueOn) {

        static Milestone of(KeyResultView.Milestone one) {
            return new Milestone(one.id(), one.title(), one.dueOn());
        }
    }

    /**
     * @param weight 0 to 1
     * @param milestones null in submissions made before they were stored
     */
    record Result(
            String id,
            String title,
            Measure measure,
            BigDecimal weight,
            @Nullable List<Milestone> milestones) {

        static Result of(KeyResultView keyResult) {
            return new Result(
                    keyResult.id(),
                    keyResult.title(),
                    keyResult.measure(),
                    keyResult.weight(),
                    keyResult.milestones().stream().map(Milestone::of).toList());
        }
    }
}
