package org.dacheng.okr.cycle;

import java.time.LocalDate;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** The settings of a cycle to write; see {@link CycleView}. */
public record CycleCommand(
        LocalText name,
        CycleKind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        int checkInDays,
        @Nullable String agreementProcess,
        @Nullable String alignmentProcess,
        CycleSchedule schedule) {

    /** With the default reminders. */
    public CycleCommand(
            LocalText name,
            CycleKind kind,
            LocalDate startsOn,
            LocalDate endsOn,
            int checkInDays,
            @Nullable String agreementProcess,
            @Nullable String alignmentProcess) {
        this(name, kind, startsOn, endsOn, checkInDays, agreementProcess, alignmentProcess, CycleSchedule.usual());
    }
}
