package org.dacheng.okr.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.draft.ChangedElsewhere;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.review.ReviewRows.Line;
import org.dacheng.okr.review.ReviewRows.Note;
import org.dacheng.okr.review.ReviewRows.Review;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.dacheng.people.person.Roles;
import org.dacheng.people.reporting.Report;
import org.dacheng.people.reporting.ReportingLines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings in which a manager goes through the goals of those who report to him. A note is read by the manager, by
 * everybody above him, by auditors, and once the meeting is over by the person it is about; nobody else, HR included,
 * reads it.
 */
@Service
public class Reviews {

    private static final int LONGEST = 10_000;
    private static final int MOST = 200;

    private final ReviewRows rows;
    private final Cycles cycles;
    private final Leads leads;
    private final ReportingLines lines;
    private final People people;
    private final Clock clock;

    Reviews(ReviewRows rows, Cycles cycles, Leads leads, ReportingLines lines, People people, Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.leads = leads;
        this.lines = lines;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Those that a manager held, the newest first.
     *
     * @throws NotAllowed see {@link Boards#of}
     */
    @Transactional(readOnly = true)
    public List<ReviewLine> heldBy(Asker asker, String cycleId, String managerId) {
        cycles.get(asker, cycleId);
        leads.manager(asker, managerId);
        return lines(rows.heldBy(cycleId, managerId));
    }

    /** Those of others in which the asker took part and which are over, the newest first. */
    @Transactional(readOnly = true)
    public List<ReviewLine> about(Asker asker, String cycleId) {
        cycles.get(asker, cycleId);
        return lines(rows.about(cycleId, asker.personId()));
    }

    /**
     * Begins a meeting with everybody who reports to the asker directly, or goes on with the one that is not over.
     *
     * @throws InvalidInput nobody reports to him: {@code /cycleId}
     */
    @Transactional
    public ReviewView begin(Asker asker, String cycleId) {
        CycleView cycle = cycles.get(asker, cycleId);
        rows.lockCycle(cycle.id());
        Optional<Review> running = rows.running(cycle.id(), asker.personId());
        if (running.isPresent()) {
            return view(asker, running.get());
        }
        List<String> reports = lines.below(asker.personId(), 1, MOST, null).items().stream()
                .map(Report::personId)
                .toList();
        if (reports.isEmpty()) {
            throw new InvalidInput(List.of(new Violation("/cycleId", Message.of("okr.review.nobody"))));
        }
        return get(asker, rows.begin(cycle.id(), asker.personId(), now(), reports));
    }

    /** @throws NotFound also when the asker has no part in it and stands above nobody of it */
    @Transactional(readOnly = true)
    public ReviewView get(Asker asker, String id) {
        return rows.find(id).map(found -> view(asker, found)).orElseThrow(Reviews::notFound);
    }

    /**
     * Keeps what is noted of a person; empty words take the note away.
     *
     * @throws ReviewEnded when the meeting is over
     * @throws InvalidInput longer than 10,000 characters: {@code /words}
     */
    @Transactional
    public void note(Asker asker, String id, String personId, String words) {
        note(asker, id, personId, words, null);
    }

    /**
     * As {@link #note(Asker, String, String, String)}, from a page that knows what it read.
     *
     * @param read what the page read; null to overwrite whatever is there
     * @throws ChangedElsewhere when another page wrote in the meantime
     */
    @Transactional
    public void note(Asker asker, String id, String personId, String words, @Nullable String read) {
        Review review = held(asker, id);
        if (review.endedAt() != null) {
            throw new ReviewEnded(review.endedAt());
        }
        String note = PlainText.lines(words);
        if (PlainText.length(note) > LONGEST) {
            throw new InvalidInput(List.of(new Violation("/words", Message.of("okr.review.words-long", LONGEST))));
        }
        ChangedElsewhere.check(noted(id, personId), read, note);
        if (!rows.note(id, personId, note, now())) {
            throw notFound();
        }
    }

    private @Nullable String noted(String id, String personId) {
        return rows.notes(id).stream()
                .filter(note -> note.personId().equals(personId))
                .findFirst()
                .map(Note::words)
                .orElse(null);
    }

    /** Ends the meeting; a second time changes nothing. */
    @Transactional
    public ReviewView end(Asker asker, String id) {
        if (held(asker, id).endedAt() == null) {
            rows.end(id, now());
        }
        return get(asker, id);
    }

    /** Takes the row of a meeting that the asker leads. */
    private Review held(Asker asker, String id) {
        rows.lock(id);
        ReviewView seen = get(asker, id);
        if (!seen.mayHold()) {
            throw new NotAllowed(Message.of("okr.review.manager-only"));
        }
        return rows.find(id).orElseThrow(Reviews::notFound);
    }

    private ReviewView view(Asker asker, Review review) {
        boolean holds = review.managerId().equals(asker.personId());
        boolean reads = holds || asker.has(Roles.AUDITOR) || leads.standsAbove(asker, review.managerId());
        boolean sees = reads || Cycles.mayKeep(asker);
        List<ReviewView.Part> parts = rows.notes(review.id()).stream()
                .filter(note -> sees || isOwn(asker, review, note))
                .map(note -> part(asker, review, note, reads))
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

    private ReviewView.Part part(Asker asker, Review review, Note note, boolean reads) {
        return new ReviewView.Part(
                people.get(note.personId()), reads || isOwn(asker, review, note) ? note.words() : null);
    }

    private static boolean isOwn(Asker asker, Review review, Note note) {
        return review.endedAt() != null && note.personId().equals(asker.personId());
    }

    private List<ReviewLine> lines(List<Line> found) {
        return found.stream()
                .map(line -> new ReviewLine(
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
