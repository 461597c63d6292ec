package org.dacheng.okr.cycle;

import java.util.List;
import java.util.Optional;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Service;

/** Opens, changes and closes cycles. */
@Service
public class Cycles {

    /** Newest first; hidden ones for those alone who keep the cycles (administrators and HR designers). */
    public List<CycleView> all(Asker asker) {
        throw new IllegalStateException("to be filled in");
    }

    /** @throws org.dacheng.people.failure.NotFound also when it is hidden from the asker */
    public CycleView get(Asker asker, String id) {
        throw new IllegalStateException("to be filled in");
    }

    /** Where people land: the shortest open cycle around today, else the newest that is open, scoring, planned, closed. */
    public Optional<CycleView> current(Asker asker) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * A planned cycle.
     *
     * @throws org.dacheng.people.failure.NotAllowed unless administrator or HR designer
     * @throws org.dacheng.people.failure.InvalidInput end before start, unknown process, check-in days not 1 to 90
     */
    public CycleView create(Asker asker, CycleCommand command) {
        throw new IllegalStateException("to be filled in");
    }

    /** @throws org.dacheng.people.failure.InvalidInput as {@link #create}; and two open ones of a kind over the same days */
    public CycleView change(Asker asker, String id, CycleCommand command) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * To another state: a step forward, or back from scoring to open and from closed to scoring.
     *
     * @throws org.dacheng.people.failure.InvalidInput no such step; opening a second one of the kind over the same days
     */
    public CycleView move(Asker asker, String id, CycleState state) {
        throw new IllegalStateException("to be filled in");
    }
}
