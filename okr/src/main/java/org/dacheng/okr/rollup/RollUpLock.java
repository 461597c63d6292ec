package org.dacheng.okr.rollup;

import java.util.List;

/** Some objectives and everything they contribute to, their rows taken until the transaction ends. */
public final class RollUpLock {

    private final List<ObjectiveProgress> knots;

    RollUpLock(List<ObjectiveProgress> knots) {
        this.knots = List.copyOf(knots);
    }

    List<ObjectiveProgress> knots() {
        return knots;
    }
}
