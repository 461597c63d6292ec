package org.dacheng.okr.sample;

import java.time.Instant;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.sample.SampleGoalsFile.SampleComment;

/** Writes history entries and comments of an objective. */
final class SampleObjectiveHistory {

    private static final String ORIGIN = "first start";

    private final InsertBatches batches;

    SampleObjectiveHistory(InsertBatches batches) {
        this.batches = batches;
    }

    /** Skipped when its day is in the future. */
    void comment(WrittenSampleObjective goal, SampleComment comment) {
        if (goal.quarter().day(comment.day()).isBefore(goal.quarter().today())) {
            batches.add(
                    "okr_comment",
                    new InsertRow()
                            .with("id", Ids.next())
                            .with("objective_id", goal.id())
                            .with("person_id", comment.by())
                            .with("written_at", goal.quarter().at(comment.day(), goal.seed() + comment.day()))
                            .with("words", comment.words()));
        }
    }

    void entry(WrittenSampleObjective goal, String kind, Instant at) {
        batches.add(
                "okr_entry",
                new InsertRow()
                        .with("id", Ids.next())
                        .with("objective_id", goal.id())
                        .with("cycle_id", goal.quarter().id())
                        .with("person_id", goal.owner().responsible())
                        .with("happened_at", at)
                        .with("kind", kind)
                        .with("origin", ORIGIN)
                        .with("detail", "{}"));
    }
}
