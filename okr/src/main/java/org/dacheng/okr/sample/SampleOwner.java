package org.dacheng.okr.sample;

import org.dacheng.okr.objective.OwnerKind;
import org.jspecify.annotations.Nullable;

/**
 * Whose goal it is.
 *
 * @param responsible the person who answers for it
 */
record SampleOwner(
        OwnerKind kind,
        String id,
        String responsible,
        @Nullable String department) {}
