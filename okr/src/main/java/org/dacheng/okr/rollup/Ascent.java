package org.dacheng.okr.rollup;

import java.util.List;

/** Some objectives and everything they contribute to, their rows taken until the transaction ends. */
public final class Ascent {

    private final List<Knot> knots;

    Ascent(List<Knot> knots) {
        this.knots = List.copyOf(knots);
    }

    List<Knot> knots() {
        return knots;
    }
}
