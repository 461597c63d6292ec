package org.dacheng.okr.sample;

import java.time.Instant;
import org.dacheng.base.id.Ids;

/** Writes the alignments of an objective; the objectives are written before. */
final class SampleAlignmentWriter {

    private final InsertBatches batches;
    private final WrittenSampleObjectives written;

    SampleAlignmentWriter(InsertBatches batches, WrittenSampleObjectives written) {
        this.batches = batches;
        this.written = written;
    }

    /**
     * @param parent key of an objective, with {@code #n} for its n-th key result
     * @param day of its quarter on which the alignment was confirmed
     */
    void confirmed(WrittenSampleObjective child, String parent, int day) {
        String[] place = parent.split("#", -1);
        WrittenSampleObjective above = written.get(place[0]);
        Instant at = child.quarter().at(day, child.seed() + 3);
        batches.add(
                "okr_alignment",
                new InsertRow()
                        .with("id", Ids.next())
                        .with("child_id", child.id())
                        .with("parent_id", above.id())
                        .with(
                                "parent_key_result",
                                place.length > 1 ? above.keyResults().get(Integer.parseInt(place[1]) - 1) : "")
                        .with("state", "confirmed")
                        .with("requested_by", child.owner().responsible())
                        .with("requested_at", at)
                        .with("decided_by", above.owner().responsible())
                        .with("decided_at", at));
    }
}
