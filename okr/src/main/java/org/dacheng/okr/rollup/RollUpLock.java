package org.dacheng.okr.rollup;

import java.util.List;

/** Objectives and everything they contribute to, with their rows locked until the end of the transaction. */
public final class RollUpLock {

    private final List<ObjectiveProgress> objectives;

    RollUpLock(List<ObjectiveProgress> objectives) {
        this.objectives = List.copyOf(objectives);
    }

    List<ObjectiveProgress> objectives() {
        return objectives;
    }
}
