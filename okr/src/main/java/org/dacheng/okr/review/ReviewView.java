package org.dacheng.okr.review;

import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in which a manager reviews the goals of direct reports.
 *
 * @param endedAt null while it is running
 * @param since start of the period for which changes are shown
 * @param participants in the order of the meeting
 * @param mayHold the actor leads it
 */
public record ReviewView(
        String id,
        CycleView cycle,
        PersonView manager,
        Instant begunAt,
        @Nullable Instant endedAt,
        ReviewPeriodStart since,
        List<Participant> participants,
        boolean mayHold) {

    /**
     * A participant.
     *
     * @param words note, empty for none; null when the actor may not read it
     */
    public record Participant(PersonView person, @Nullable String words) {

        public boolean hasNote() {
            return !PlainText.isBlank(words);
        }
    }

    /** Whether the meeting is over. */
    public boolean isEnded() {
        return endedAt != null;
    }

    /** Index of a participant, from 0; -1 for other people. */
    public int indexOf(String personId) {
        for (int at = 0; at < participants.size(); at++) {
            if (participants.get(at).person().id().equals(personId)) {
                return at;
            }
        }
        return -1;
    }

    /** Index of the first participant without a note, else 0. */
    public int firstWithoutNote() {
        for (int at = 0; at < participants.size(); at++) {
            if (!participants.get(at).hasNote()) {
                return at;
            }
        }
        return 0;
    }
}
