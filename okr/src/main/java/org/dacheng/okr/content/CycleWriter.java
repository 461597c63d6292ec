package org.dacheng.okr.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the cycles: the quarter around today and the two before it. */
final class CycleWriter {

    private final Batches batches;
    private final Map<Integer, Quarter> quarters = new LinkedHashMap<>();

    CycleWriter(Batches batches, LocalDate today) {
        this.batches = batches;
        for (int back = 2; back >= 0; back--) {
            quarters.put(-back, Quarter.before(today, back));
        }
    }

    /** Oldest first. */
    Collection<Quarter> quarters() {
        return quarters.values();
    }

    /** @param cycle 0 for the one around today, -1 and -2 for those before it */
    Quarter quarter(int cycle) {
        return WrittenGoals.known(quarters, cycle);
    }

    /** @param processes keys of published processes */
    void write(Set<String> processes) {
        for (Quarter quarter : quarters.values()) {
            boolean running = quarter.running();
            batches.add(
                    "okr_cycle",
                    new Row()
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
