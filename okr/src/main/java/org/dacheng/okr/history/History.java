package org.dacheng.okr.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened to objectives; in the transaction of what it tells of. */
@Component
public class History {

    /**
     * An entry of the audit.
     *
     * @param personId who did it, null for the program
     * @param kind such as {@code created}, {@code changed}, {@code check-in}, {@code aligned}; at most 24 characters
     * @param origin where the call came from, see {@link org.dacheng.people.asker.Asker#origin}
     * @param detail before and after, stored as JSON
     */
    public void enter(
            String objectiveId,
            String cycleId,
            @Nullable String personId,
            String origin,
            String kind,
            Map<String, ? extends @Nullable Object> detail) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * The content after a change; replaces the last revision when the same person made it less than ten minutes ago and
     * it is not the agreed one.
     *
     * @param content stored as JSON
     * @return id of the revision
     */
    public String revise(String objectiveId, String cycleId, String personId, Object content) {
        throw new IllegalStateException("to be filled in");
    }
}
