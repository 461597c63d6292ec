package org.dacheng.okr.alignment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms and refuses requests to align; called by those who know that it was decided, so it checks no rights. */
@Component
public class AlignmentDecisions {

    /** The remark of what had to be refused because it would have closed a loop: a key of the messages. */
    public static final String LOOP = "okr.alignment.loop";

    private static final String ORIGIN = "process";
    private static final int REMARK = 1000;

    private final AlignmentRows rows;
    private final Upwards upwards;
    private final Confirming confirming;

    AlignmentDecisions(AlignmentRows rows, Upwards upwards, Confirming confirming) {
        this.rows = rows;
        this.upwards = upwards;
        this.confirming = confirming;
    }

    /** The alignment waits for this request. */
    @Transactional
    public void waitsFor(String alignmentId, String requestId) {
        rows.waitsFor(alignmentId, requestId);
    }

    /** @return whether an alignment waited for the request; refused with a remark when it would have become a loop */
    @Transactional
    public boolean confirmed(String requestId, @Nullable String by) {
        Optional<Alignment> waiting = locked(requestId);
        waiting.ifPresent(alignment -> {
            if (upwards.wouldLoop(alignment.childId(), alignment.parentId())) {
                confirming.refuse(alignment, by, LOOP, ORIGIN);
            } else {
                confirming.confirm(alignment, by, ORIGIN);
            }
        });
        return waiting.isPresent();
    }

    @Transactional
    public boolean refused(String requestId, @Nullable String by, @Nullable String remark) {
        Optional<Alignment> waiting = locked(requestId);
        String kept = remark == null || remark.length() <= REMARK ? remark : remark.substring(0, REMARK);
        waiting.ifPresent(alignment -> confirming.refuse(alignment, by, kept, ORIGIN));
        return waiting.isPresent();
    }

    /** Nobody asks for it any more: as if it had never been asked for, but for the entry. */
    @Transactional
    public boolean withdrawn(String requestId, @Nullable String by) {
        Optional<Alignment> waiting = locked(requestId);
        waiting.ifPresent(alignment -> confirming.remove(alignment, by, ORIGIN));
        return waiting.isPresent();
    }

    private Optional<Alignment> locked(String requestId) {
        rows.lockAll();
        Optional<Alignment> waiting = rows.waitingFor(requestId);
        waiting.ifPresent(alignment -> rows.lock(alignment.childId(), alignment.parentId()));
        return waiting;
    }
}
