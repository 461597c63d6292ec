package org.dacheng.okr.review;

import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in which a manager goes through the goals of his people.
 *
 * @param endedAt null while it goes on
 * @param since what "changed" is measured from
 * @param parts in the order in which they come up
 * @param mayHold the actor leads it
 */
public record ReviewView(
        String id,
        CycleView cycle,
        PersonView manager,
        Instant begunAt,
        @Nullable Instant endedAt,
        ReviewPeriodStart since,
        List<Part> parts,
        boolean mayHold) {

    /**
     * A person who takes part.
     *
     * @param words what was noted, empty for nothing; null when the actor may not read it
     */
    public record Part(PersonView person, @Nullable String words) {

        public boolean noted() {
            return !PlainText.isBlank(words);
        }
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** Place of a person, 0 to the last; -1 for nobody of the meeting. */
    public int place(String personId) {
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).person().id().equals(personId)) {
                return at;
            }
        }
        return -1;
    }

    /** Where to go on: with the first person of whom nothing was noted, else with the first. */
    public int open() {
        for (int at = 0; at < parts.size(); at++) {
            if (!parts.get(at).noted()) {
                return at;
            }
        }
        return 0;
    }
}
