package org.dacheng.okr.cycle;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reminders of a cycle. Its days restrict nothing: only the state of a cycle determines what can be written.
 *
 * @param writingUntil day until which goals are to be written, not after the end of the cycle; null for none
 * @param scoringUntil day until which goals are to be scored, after the end of the cycle; null for none
 * @param reminders kinds to send; missing means all
 */
public record CycleSchedule(
        @Schema(nullable = true) @Nullable LocalDate writingUntil,
        @Schema(nullable = true) @Nullable LocalDate scoringUntil,
        Set<ReminderKind> reminders) {

    public CycleSchedule(
            @Nullable LocalDate writingUntil, @Nullable LocalDate scoringUntil, @Nullable Set<ReminderKind> reminders) {
        this.writingUntil = writingUntil;
        this.scoringUntil = scoringUntil;
        this.reminders = reminders == null ? EnumSet.allOf(ReminderKind.class) : Set.copyOf(reminders);
    }

    /** No days, all reminders. */
    public static CycleSchedule usual() {
        return new CycleSchedule(null, null, null);
    }
}
