package org.dacheng.okr.alignment;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms and refuses alignment requests; called when the decision has been made, so it checks no permissions. */
@Component
public class AlignmentDecisions {

    /** Remark on an alignment refused because it would have closed a loop: a message key. */
    public static final String LOOP = "okr.alignment.loop";

    /** Remark on an alignment refused because one of the cycles was already over: a message key. */
    public static final String CLOSED = "okr.alignment.closed";

    private static final String ORIGIN = "process";
    private static final int REMARK = 1000;

    private final AlignmentRows rows;
    private final AlignmentGraph graph;
    private final AlignmentTransitions transitions;

    AlignmentDecisions(AlignmentRows rows, AlignmentGraph graph, AlignmentTransitions transitions) {
        this.rows = rows;
        this.graph = graph;
        this.transitions = transitions;
    }

    /** Binds the alignment to the request that decides on it. */
    @Transactional
    public void waitsFor(String alignmentId, String requestId) {
        rows.waitsFor(alignmentId, requestId);
    }

    /**
     * Confirms the alignment bound to the request. It is refused with a remark when it would close a loop or when one
     * of the cycles is over by now.
     *
     * @return whether an alignment was bound to the request
     */
    @Transactional
    public boolean confirmed(String requestId, @Nullable String by) {
        return decide(requestId, (alignment, states) -> {
            if (states.contains(CycleState.CLOSED) || states.contains(CycleState.HIDDEN)) {
                transitions.refuse(alignment, by, CLOSED, ORIGIN);
            } else if (graph.wouldLoop(alignment.childId(), alignment.parentId())) {
                transitions.refuse(alignment, by, LOOP, ORIGIN);
            } else {
                transitions.confirm(alignment, by, ORIGIN);
            }
        });
    }

    /**
     * Refuses the alignment bound to the request; a long remark is shortened.
     *
     * @return whether an alignment was bound to the request
     */
    @Transactional
    public boolean refused(String requestId, @Nullable String by, @Nullable String remark) {
        String kept = remark == null ? null : PlainText.shortened(remark, REMARK);
        return decide(requestId, (alignment, states) -> transitions.refuse(alignment, by, kept, ORIGIN));
    }

    /** Removes the alignment of a withdrawn request; only the history entry remains. */
    @Transactional
    public boolean withdrawn(String requestId, @Nullable String by) {
        return decide(requestId, (alignment, states) -> transitions.remove(alignment, by, ORIGIN));
    }

    /** Passes the states of both cycles, which are locked until the end of the transaction. */
    private boolean decide(String requestId, BiConsumer<Alignment, Collection<CycleState>> decision) {
        rows.lockAll();
        Optional<Alignment> waiting = rows.waitingFor(requestId);
        waiting.ifPresent(one ->
                decision.accept(one, transitions.lock(one.cycles(), one.ends()).values()));
        return waiting.isPresent();
    }
}
