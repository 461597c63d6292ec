package org.dacheng.okr.rollup;

import java.util.List;

/** Objectives and everything they contribute to, with their rows locked until the end of the transaction. */
public final class RollUpLock {

    private final List<ObjectiveProgress> knots;

    RollUpLock(List<ObjectiveProgress> knots) {
        this.knots = List.copyOf(knots);
    }

    List<ObjectiveProgress> knots() {
        return knots;
    }
}
