package org.dacheng.okr.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.Category;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.text.LocalText;
import org.jspecify.annotations.Nullable;

/** What is put before those who agree: the objectives of one owner as they stood when they were submitted. */
record Sheet(LocalText cycle, LocalText owner, List<Line> objectives) {

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

    /** What somebody promises with an objective. */
    record Promise(String title, String note, Category category, List<Result> keyResults) {

        static Promise of(ObjectiveView objective) {
            return new Promise(
                    objective.title(),
                    objective.note(),
                    objective.category(),
                    objective.keyResults().stream().map(Result::of).toList());
        }

        Optional<Result> keyResult(String id) {
            return keyResults.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /** @param weight 0 to 1 */
    record Result(String id, String title, Measure measure, BigDecimal weight) {

        static Result of(KeyResultView keyResult) {
            return new Result(keyResult.id(), keyResult.title(), keyResult.measure(), keyResult.weight());
        }
    }
}
