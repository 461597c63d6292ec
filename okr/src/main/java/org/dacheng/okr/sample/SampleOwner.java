package org.dacheng.okr.sample;

import org.dacheng.okr.objective.OwnerKind;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a goal.
 *
 * @param responsible the person responsible for it
 */
record SampleOwner(
        OwnerKind kind,
        String id,
        String responsible,
        @Nullable String department) {}
