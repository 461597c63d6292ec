package org.dacheng.okr.alignment;

import java.time.LocalDate;
import java.util.Map;
import org.dacheng.okr.cycle.CycleState;
import org.jspecify.annotations.Nullable;

/**
 * An objective and its cycle, as far as alignment needs them.
 *
 * @param ownerKind as stored
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

    /** The same with the current state of its cycle. */
    AlignableObjective withStates(Map<String, CycleState> states) {
        return new AlignableObjective(
                id,
                cycleId,
                ownerKind,
                ownerId,
                responsibleId,
                startsOn,
                endsOn,
                states.getOrDefault(cycleId, state),
                alignmentProcess);
    }

    boolean overlaps(AlignableObjective other) {
        return !startsOn.isAfter(other.endsOn) && !other.startsOn.isAfter(endsOn);
    }
}
