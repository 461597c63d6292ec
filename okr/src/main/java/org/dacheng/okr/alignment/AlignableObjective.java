package org.dacheng.okr.alignment;

import java.time.LocalDate;
import java.util.Map;
import org.dacheng.okr.cycle.CycleState;
import org.jspecify.annotations.Nullable;

/**
 * What aligning needs to know of an objective and its cycle.
 *
 * @param ownerKind as it is stored
 * @param alignmentProcess of its cycle, null when requests to align to it are confirmed at once
 */
record AlignableObjective(
        String id,
        String cycleId,
        String ownerKind,
        String ownerId,
        String responsibleId,
        LocalDate startsOn,
        LocalDate endsOn,
        CycleState state,
        @Nullable String alignmentProcess) {

    /** As its cycle stands now. */
    AlignableObjective in(Map<String, CycleState> held) {
        return new AlignableObjective(
                id,
                cycleId,
                ownerKind,
                ownerId,
                responsibleId,
                startsOn,
                endsOn,
                held.getOrDefault(cycleId, state),
                alignmentProcess);
    }

    boolean overlaps(AlignableObjective other) {
        return !startsOn.isAfter(other.endsOn) && !other.startsOn.isAfter(endsOn);
    }
}
