package org.dacheng.engine.design.page;

import java.util.Objects;

/**
 * Which state of a draft a page shows; sent with every step.
 *
 * @param basis of the draft
 * @param revision of the draft
 */
record DraftPosition(String basis, Long revision) {

    /** Without parameters no state is shown, so that no step can continue it. */
    DraftPosition {
        basis = Objects.requireNonNullElse(basis, "");
        revision = Objects.requireNonNullElse(revision, 0L);
    }
}
