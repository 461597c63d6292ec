package org.dacheng.okr.retrospective;

import java.time.Instant;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A retrospective of an owner on a cycle.
 *
 * @param parts all four parts; empty before anything was written
 * @param writtenBy last author, null before anything was written
 * @param mayWrite the cycle is scoring or over, and the actor may write the goals of this owner
 */
public record RetrospectiveView(
        CycleView cycle,
        Owner owner,
        LocalText ownerName,
        RetrospectiveParts parts,
        @Nullable PersonView writtenBy,
        @Nullable Instant writtenAt,
        boolean mayWrite) {

    /** Whether anything was written. */
    public boolean isWritten() {
        return writtenBy != null;
    }
}
