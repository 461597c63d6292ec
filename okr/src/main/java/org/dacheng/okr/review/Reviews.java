package org.dacheng.okr.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.draft.ChangedElsewhere;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.review.ReviewRows.ReviewNoteRow;
import org.dacheng.okr.review.ReviewRows.ReviewRow;
import org.dacheng.okr.review.ReviewRows.ReviewSummary;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.reporting.ReportingLines;
import org.dacheng.people.reporting.Subordinate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings in which a manager reviews the goals of direct reports. A note may be read by the manager, everybody above
 * the manager, auditors, and after the meeting by the person it is about; by nobody else, including HR.
 */
@Service
public class Reviews {

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_PEOPLE = 200;

    private final ReviewRows rows;
    private final Cycles cycles;
    private final ManagerAccess managerAccess;
    private final ReportingLines lines;
    private final People people;
    private final Clock clock;

    Reviews(
            ReviewRows rows,
            Cycles cycles,
            ManagerAccess managerAccess,
            ReportingLines lines,
            People people,
            Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.managerAccess = managerAccess;
        this.lines = lines;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Meetings held by a manager, newest first.
     *
     * @throws NotAllowed see {@link TeamOverviews#of}
     */
    @Transactional(readOnly = true)
    public List<ReviewListItem> heldBy(Actor actor, String cycleId, String managerId) {
        cycles.get(actor, cycleId);
        managerAccess.manager(actor, managerId);
        return lines(rows.heldBy(cycleId, managerId));
    }

    /** Finished meetings of others in which the actor took part, newest first. */
    @Transactional(readOnly = true)
    public List<ReviewListItem> ofParticipant(Actor actor, String cycleId) {
        cycles.get(actor, cycleId);
        return lines(rows.ofParticipant(cycleId, actor.personId()));
    }

    /**
     * Begins a meeting with all direct reports of the actor, or continues one that is running.
     *
     * @throws InvalidInput the actor has no direct reports: {@code /cycleId}
     */
    @Transactional
    public ReviewView begin(Actor actor, String cycleId) {
        CycleView cycle = cycles.get(actor, cycleId);
        rows.lockCycle(cycle.id());
        Optional<ReviewRow> running = rows.running(cycle.id(), actor.personId());
        if (running.isPresent()) {
            return view(actor, running.get());
        }
        List<String> reports = lines.below(actor.personId(), 1, MAX_PEOPLE, null).items().stream()
                .map(Subordinate::personId)
                .toList();
        if (reports.isEmpty()) {
            throw InvalidInput.of("/cycleId", "okr.review.nobody");
        }
        return get(actor, rows.begin(cycle.id(), actor.personId(), now(), reports));
    }

    /**
     * A meeting.
     *
     * @throws NotFound also when the actor has no part in it and is above none of its participants
     */
    @Transactional(readOnly = true)
    public ReviewView get(Actor actor, String id) {
        return rows.find(id).map(found -> view(actor, found)).orElseThrow(Reviews::notFound);
    }

    /**
     * Saves the note about a person; an empty text removes it.
     *
     * @throws ReviewEnded when the meeting is over
     * @throws InvalidInput longer than 10,000 characters: {@code /words}
     */
    @Transactional
    public void note(Actor actor, String id, String personId, String words) {
        note(actor, id, personId, words, null);
    }

    /**
     * As {@link #note(Actor, String, String, String)}, with detection of concurrent changes.
     *
     * @param read the note that the page had read; null to overwrite without a check
     * @throws ChangedElsewhere when another page wrote in the meantime
     */
    @Transactional
    public void note(Actor actor, String id, String personId, String words, @Nullable String read) {
        ReviewRow review = lockHeld(actor, id);
        if (review.endedAt() != null) {
            throw new ReviewEnded(review.endedAt());
        }
        String note = PlainText.lines(words);
        if (PlainText.length(note) > MAX_LENGTH) {
            throw InvalidInput.of("/words", "okr.review.words-long", MAX_LENGTH);
        }
        ChangedElsewhere.check(storedNote(id, personId), read, note);
        if (!rows.note(id, personId, note, now())) {
            throw notFound();
        }
    }

    private @Nullable String storedNote(String id, String personId) {
        return rows.notes(id).stream()
                .filter(note -> note.personId().equals(personId))
                .findFirst()
                .map(ReviewNoteRow::words)
                .orElse(null);
    }

    /** Ends the meeting; repeated calls have no effect. */
    @Transactional
    public ReviewView end(Actor actor, String id) {
        if (lockHeld(actor, id).endedAt() == null) {
            rows.end(id, now());
        }
        return get(actor, id);
    }

    /** Locks the row of a meeting that the actor leads. */
    private ReviewRow lockHeld(Actor actor, String id) {
        rows.lock(id);
        ReviewView seen = get(actor, id);
        if (!seen.mayHold()) {
            throw new NotAllowed(Message.of("okr.review.manager-only"));
        }
        return rows.find(id).orElseThrow(Reviews::notFound);
    }

    private ReviewView view(Actor actor, ReviewRow review) {
        boolean holds = review.managerId().equals(actor.personId());
        boolean reads = holds || actor.has(RoleKeys.AUDITOR) || managerAccess.isAbove(actor, review.managerId());
        boolean sees = reads || Cycles.mayManage(actor);
        List<ReviewView.Participant> parts = rows.notes(review.id()).stream()
                .filter(note -> sees || isOwn(actor, review, note))
                .map(note -> participant(actor, review, note, reads))
                .toList();
        if (!sees && parts.isEmpty()) {
            throw notFound();
        }
        return new ReviewView(
                review.id(),
                cycles.find(review.cycleId()).orElseThrow(Reviews::notFound),
                people.get(review.managerId()),
                review.begunAt(),
                review.endedAt(),
                rows.since(review.cycleId(), review.managerId(), review.begunAt()),
                parts,
                holds);
    }

    private ReviewView.Participant participant(Actor actor, ReviewRow review, ReviewNoteRow note, boolean reads) {
        return new ReviewView.Participant(
                people.get(note.personId()), reads || isOwn(actor, review, note) ? note.words() : null);
    }

    private static boolean isOwn(Actor actor, ReviewRow review, ReviewNoteRow note) {
        return review.endedAt() != null && note.personId().equals(actor.personId());
    }

    private List<ReviewListItem> lines(List<ReviewSummary> found) {
        return found.stream()
                .map(line -> new ReviewListItem(
                        line.review().id(),
                        people.get(line.review().managerId()),
                        line.review().begunAt(),
                        line.review().endedAt(),
                        line.people(),
                        line.noted()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.review.not-found"));
    }
}
