package org.dacheng.okr.alignment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Confirms and refuses requests to align; called by those who know that it was decided, so it checks no rights. */
@Component
public class AlignmentDecisions {

    /** The alignment waits for this request. */
    public void waitsFor(String alignmentId, String requestId) {
        throw new IllegalStateException("to be filled in");
    }

    /** @return whether an alignment waited for the request; refused with a remark when it would have become a loop */
    public boolean confirmed(String requestId, @Nullable String by) {
        throw new IllegalStateException("to be filled in");
    }

    public boolean refused(String requestId, @Nullable String by, @Nullable String remark) {
        throw new IllegalStateException("to be filled in");
    }
}
