package org.dacheng.okr.objective;

import java.util.List;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Component;

/** Moves objectives through their agreement; called by those who know that it was decided, so it checks no rights. */
@Component
public class Agreeing {

    /**
     * What is ready to be submitted: drafts, returned ones, and agreed ones that were changed since.
     *
     * @return ids in their order
     * @throws org.dacheng.people.failure.InvalidInput an objective without title or key result, a key result without
     *     title, weights that do not sum to 1: pointer {@code /objectives/<id>/…}
     */
    public List<String> ready(Asker asker, String cycleId, Owner owner) {
        throw new IllegalStateException("to be filled in");
    }

    public void submitted(Asker asker, List<String> ids, String requestId) {
        throw new IllegalStateException("to be filled in");
    }

    /** @param by who decided, null for the program; remembers the revision that was agreed on */
    public void agreed(@org.jspecify.annotations.Nullable String by, List<String> ids) {
        throw new IllegalStateException("to be filled in");
    }

    /** Sent back, refused or withdrawn: may be written again. */
    public void returned(@org.jspecify.annotations.Nullable String by, List<String> ids, boolean withdrawn) {
        throw new IllegalStateException("to be filled in");
    }

    /** Ids that wait for this request. */
    public List<String> waitingFor(String requestId) {
        throw new IllegalStateException("to be filled in");
    }
}
