package org.dacheng.okr.alignment;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms and refuses requests to align; called by those who know that it was decided, so it checks no rights. */
@Component
public class AlignmentDecisions {

    /** The remark of what had to be refused because it would have closed a loop: a key of the messages. */
    public static final String LOOP = "okr.alignment.loop";

    /** The same of what had to be refused because one of the cycles was over by then. */
    public static final String CLOSED = "okr.alignment.closed";

    private static final String ORIGIN = "process";
    private static final int REMARK = 1000;

    private final AlignmentRows rows;
    private final AlignmentGraph upwards;
    private final AlignmentTransitions confirming;

    AlignmentDecisions(AlignmentRows rows, AlignmentGraph upwards, AlignmentTransitions confirming) {
        this.rows = rows;
        this.upwards = upwards;
        this.confirming = confirming;
    }

    /** The alignment waits for this request. */
    @Transactional
    public void waitsFor(String alignmentId, String requestId) {
        rows.waitsFor(alignmentId, requestId);
    }

    /**
     * @return whether an alignment waited for the request; refused with a remark when it would have become a loop, or
     *     when one of the cycles is over meanwhile
     */
    @Transactional
    public boolean confirmed(String requestId, @Nullable String by) {
        return decide(requestId, (alignment, states) -> {
            if (states.contains(CycleState.CLOSED) || states.contains(CycleState.HIDDEN)) {
                confirming.refuse(alignment, by, CLOSED, ORIGIN);
            } else if (upwards.wouldLoop(alignment.childId(), alignment.parentId())) {
                confirming.refuse(alignment, by, LOOP, ORIGIN);
            } else {
                confirming.confirm(alignment, by, ORIGIN);
            }
        });
    }

    @Transactional
    public boolean refused(String requestId, @Nullable String by, @Nullable String remark) {
        String kept = remark == null ? null : PlainText.shortened(remark, REMARK);
        return decide(requestId, (alignment, states) -> confirming.refuse(alignment, by, kept, ORIGIN));
    }

    /** Nobody asks for it any more: as if it had never been asked for, but for the entry. */
    @Transactional
    public boolean withdrawn(String requestId, @Nullable String by) {
        return decide(requestId, (alignment, states) -> confirming.remove(alignment, by, ORIGIN));
    }

    /** With the states of both cycles, which stay as they are until the end. */
    private boolean decide(String requestId, BiConsumer<Alignment, Collection<CycleState>> decision) {
        rows.lockAll();
        Optional<Alignment> waiting = rows.waitingFor(requestId);
        waiting.ifPresent(one ->
                decision.accept(one, confirming.hold(one.cycles(), one.ends()).values()));
        return waiting.isPresent();
    }
}
