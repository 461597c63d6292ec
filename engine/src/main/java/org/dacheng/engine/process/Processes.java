package org.dacheng.engine.process;

import java.util.List;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Service;

/** Lists and finds published processes. */
@Service
public class Processes {

    /** Processes the asker may start, by group and name. */
    public List<ProcessView> startable(Asker asker) {
        throw new IllegalStateException("to be filled in");
    }

    /** @throws org.dacheng.people.failure.NotFound when there is none, or the asker may not start it */
    public ProcessView startable(Asker asker, String key) {
        throw new IllegalStateException("to be filled in");
    }
}
