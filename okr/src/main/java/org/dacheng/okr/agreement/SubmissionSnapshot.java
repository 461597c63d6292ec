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

/** What is put before those who agree: the objectives of one owner as they stood when they were submitted. */
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

    /** @param before what was agreed on, null when it never was */
    record Line(String id, @Nullable Promise before, Promise now) {}

    /**
     * What somebody promises with an objective.
     *
     * @param aligned what it contributes to; null in what was submitted before that was kept
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
     * An objective of others to which it contributes; anyone who decides reads it as the submitter did.
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

    /** What is reached on the way. */
    record Milestone(String id, String title, @Nullable LocalDate dueOn) {

        static Milestone of(KeyResultView.Milestone one) {
            return new Milestone(one.id(), one.title(), one.dueOn());
        }
    }

    /**
     * @param weight 0 to 1
     * @param milestones null in what was submitted before they were kept
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
