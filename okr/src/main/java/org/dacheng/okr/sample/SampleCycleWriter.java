package org.dacheng.okr.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the cycles: the current quarter and the two before it. */
final class SampleCycleWriter {

    private final InsertBatches batches;
    private final Map<Integer, SampleQuarter> quarters = new LinkedHashMap<>();

    SampleCycleWriter(InsertBatches batches, LocalDate today) {
        this.batches = batches;
        for (int back = 2; back >= 0; back--) {
            quarters.put(-back, SampleQuarter.before(today, back));
        }
    }

    /** Oldest first. */
    Collection<SampleQuarter> quarters() {
        return quarters.values();
    }

    /** @param cycle 0 for the current one, -1 and -2 for those before it */
    SampleQuarter quarter(int cycle) {
        return WrittenSampleObjectives.known(quarters, cycle);
    }

    /** @param processes keys of published processes */
    void write(Set<String> processes) {
        for (SampleQuarter quarter : quarters.values()) {
            boolean running = quarter.running();
            batches.add(
                    "okr_cycle",
                    new InsertRow()
                            .with("id", quarter.id())
                            .with("name_zh", quarter.name().zh())
                            .with("name_en", quarter.name().en())
                            .with("kind", "quarter")
                            .with("starts_on", quarter.startsOn())
                            .with("ends_on", quarter.endsOn())
                            .with("state", running ? "open" : "closed")
                            .with("check_in_days", 14)
                            .with("agreement_process", running ? among(processes, "okr-agreement") : null)
                            .with("alignment_process", running ? among(processes, "okr-alignment") : null)
                            .with("created_by", "hr")
                            .with("created_at", quarter.at(-10, 1)));
        }
    }

    private static @Nullable String among(Set<String> processes, String key) {
        return processes.contains(key) ? key : null;
    }
}
