package org.dacheng.okr.rollup;

import java.util.Collection;
import org.springframework.stereotype.Component;

/** Computes progress from the rows, upwards; plain SQL, below everything that changes them. */
@Component
public class RollUps {

    /**
     * Makes progress and confidence of these objectives, and of everything they are confirmed to contribute to, true
     * again. Locks what it changes in the order of ids. Callers flush their own changes first.
     */
    public void recompute(Collection<String> objectiveIds) {
        throw new IllegalStateException("to be filled in");
    }
}
