package org.dacheng.okr.alignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.okr.rollup.RollUps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps common to every change of an alignment: the row, the entry at the child, the progress of the parent. */
@Component
class AlignmentTransitions {

    private final AlignmentRows rows;
    private final Cycles cycles;
    private final ObjectiveHistory history;
    private final RollUps rollUps;

    AlignmentTransitions(AlignmentRows rows, Cycles cycles, ObjectiveHistory history, RollUps rollUps) {
        this.rows = rows;
        this.cycles = cycles;
        this.history = history;
        this.rollUps = rollUps;
    }

    /**
     * Takes the locks for a decision in the common order: all alignments, the cycles of both ends, then both ends with
     * everything they contribute to.
     *
     * @return states of the cycles
     */
    Map<String, CycleState> lock(Collection<String> cycleIds, Collection<String> objectiveIds) {
        rows.lockAll();
        Map<String, CycleState> states = cycles.lock(cycleIds);
        rollUps.lock(objectiveIds);
        return states;
    }

    void request(Alignment alignment, String by, String origin) {
        record(alignment, by, origin, "alignment-asked");
    }

    void confirm(Alignment alignment, @Nullable String by, String origin) {
        confirm(List.of(alignment), by, origin);
    }

    void confirm(List<Alignment> alignments, @Nullable String by, String origin) {
        rows.confirm(alignments, by);
        history.record(alignments.stream()
                .map(one -> entry(one, by, origin, "aligned"))
                .toList());
        rollUps.recompute(alignments.stream().map(Alignment::parentId).collect(Collectors.toSet()));
    }

    void refuse(Alignment alignment, @Nullable String by, @Nullable String remark, String origin) {
        rows.decide(alignment.id(), Alignment.REFUSED, by, remark);
        record(alignment, by, origin, "alignment-refused");
    }

    void remove(Alignment alignment, @Nullable String by, String origin) {
        rows.delete(alignment.id());
        record(alignment, by, origin, "alignment-removed");
        if (alignment.is(Alignment.CONFIRMED)) {
            rollUps.recompute(List.of(alignment.parentId()));
        }
    }

    /**
     * Stores only the id of the parent: people who read the history of the child may not be allowed to see the parent.
     */
    private void record(Alignment alignment, @Nullable String by, String origin, String kind) {
        history.record(List.of(entry(alignment, by, origin, kind)));
    }

    private static ObjectiveHistory.HistoryEntry entry(
            Alignment alignment, @Nullable String by, String origin, String kind) {
        return new ObjectiveHistory.HistoryEntry(
                alignment.childId(),
                alignment.childCycleId(),
                by,
                origin,
                kind,
                Map.of("parent", alignment.parentId(), "keyResult", alignment.keyResultId()));
    }
}
