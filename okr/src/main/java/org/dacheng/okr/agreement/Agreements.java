package org.dacheng.okr.agreement;

import org.dacheng.okr.objective.Owner;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Submits objectives to be agreed on, by the process that the cycle names. */
@Service
public class Agreements {

    /**
     * Everything of the owner that is ready.
     *
     * @return id of the request, or null when the cycle names no process and all are agreed at once
     * @throws org.dacheng.people.failure.InvalidInput see {@link org.dacheng.okr.objective.Agreeing#ready}; nothing to submit
     */
    public @Nullable String submit(Asker asker, String cycleId, Owner owner) {
        throw new IllegalStateException("to be filled in");
    }
}
