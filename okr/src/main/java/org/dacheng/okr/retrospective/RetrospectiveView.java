package org.dacheng.okr.retrospective;

import java.time.Instant;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * How somebody looks back at a cycle.
 *
 * @param thoughts all four parts; empty ones while nobody wrote
 * @param writtenBy who wrote last, null while nobody wrote
 * @param mayWrite the cycle is scored or over, and the actor writes the goals of this owner
 */
public record RetrospectiveView(
        CycleView cycle,
        Owner owner,
        LocalText ownerName,
        RetrospectiveParts thoughts,
        @Nullable PersonView writtenBy,
        @Nullable Instant writtenAt,
        boolean mayWrite) {

    public boolean written() {
        return writtenBy != null;
    }
}
