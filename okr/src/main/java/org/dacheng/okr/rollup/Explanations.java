package org.dacheng.okr.rollup;

import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Service;

/** Opens figures into their parts. */
@Service
public class Explanations {

    /** @throws org.dacheng.people.failure.NotFound when there is no such objective for the asker */
    public Explanation ofObjective(Asker asker, String objectiveId) {
        throw new IllegalStateException("to be filled in");
    }

    /** {@code clamp((current − start) / (target − start))} with its numbers. */
    public Explanation ofKeyResult(Asker asker, String keyResultId) {
        throw new IllegalStateException("to be filled in");
    }
}
