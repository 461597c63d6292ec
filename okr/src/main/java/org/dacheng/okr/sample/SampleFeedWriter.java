package org.dacheng.okr.sample;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dacheng.okr.sample.SampleGoalsFile.SampleFeed;
import org.jspecify.annotations.Nullable;

/** Writes feeds of key results from processes; their values are computed when requests come in. */
final class SampleFeedWriter {

    private final InsertBatches batches;
    private final WrittenSampleObjectives written;
    private final Instant now;

    SampleFeedWriter(InsertBatches batches, WrittenSampleObjectives written, Instant now) {
        this.batches = batches;
        this.written = written;
        this.now = now;
    }

    /** @param processes existing ones; key results fed by others keep reported values */
    void write(@Nullable List<SampleFeed> feeds, Set<String> processes) {
        for (SampleFeed feed : feeds == null ? List.<SampleFeed>of() : feeds) {
            String process = feed.settings().path("process").asText();
            if (processes.contains(process)) {
                one(feed, process);
            }
        }
    }

    private void one(SampleFeed feed, String process) {
        String[] place = feed.keyResult().split("#", -1);
        WrittenSampleObjective goal = written.get(place[0]);
        batches.add(
                "okr_feed",
                new InsertRow()
                        .with("key_result_id", goal.keyResults().get(Integer.parseInt(place[1]) - 1))
                        .with("source", feed.source())
                        .with("settings", feed.settings().toString())
                        .with("process_id", process)
                        .with("zone", "Asia/Shanghai")
                        .with("set_by", goal.owner().responsible())
                        .with("set_at", now)
                        .with("stale", true));
    }
}
