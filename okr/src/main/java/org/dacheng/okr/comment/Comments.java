package org.dacheng.okr.comment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on objectives, for all people who may see the objective. */
@Service
public class Comments {

    private static final int SHOWN = 200;
    private static final int MAX_LENGTH = 4_000;

    private final CommentRows rows;
    private final CommentNotifier notifier;
    private final VisibilityFilter visibility;
    private final People people;
    private final Clock clock;

    Comments(CommentRows rows, CommentNotifier notifier, VisibilityFilter visibility, People people, Clock clock) {
        this.rows = rows;
        this.notifier = notifier;
        this.visibility = visibility;
        this.people = people;
        this.clock = clock;
    }

    /** The newest 200, oldest first. */
    @Transactional(readOnly = true)
    public List<CommentView> of(Actor actor, String objectiveId) {
        requireVisible(actor, objectiveId);
        List<CommentRow> found = new ArrayList<>(rows.newest(objectiveId, SHOWN));
        Collections.reverse(found);
        return found.stream().map(row -> view(actor, row)).toList();
    }

    /**
     * Adds a comment and publishes {@link org.dacheng.okr.event.CommentWritten}.
     *
     * @throws org.dacheng.base.failure.InvalidInput empty or longer than 4,000 characters: {@code /words}; a key
     *     result or check-in of another objective: {@code /keyResultId}, {@code /checkInId}
     */
    @Transactional
    public CommentView add(
            Actor actor, String objectiveId, @Nullable String keyResultId, @Nullable String checkInId, String words) {
        requireVisible(actor, objectiveId);
        List<Violation> violations = new ArrayList<>(violations(words));
        if (keyResultId != null && !rows.belongs("okr_key_result", keyResultId, objectiveId)) {
            violations.add(new Violation("/keyResultId", Message.of("okr.comment.elsewhere")));
        }
        if (checkInId != null && !rows.belongs("okr_check_in", checkInId, objectiveId)) {
            violations.add(new Violation("/checkInId", Message.of("okr.comment.elsewhere")));
        }
        throwIfAny(violations);
        CommentRow row = new CommentRow(
                Ids.next(), objectiveId, keyResultId, checkInId, actor.personId(), now(), null, PlainText.lines(words));
        rows.insert(row);
        notifier.notifyOfComment(row);
        return view(actor, row);
    }

    /** Edits a comment; allowed for its author. Only newly mentioned people are notified. */
    @Transactional
    public CommentView edit(Actor actor, String commentId, String words) {
        CommentRow was = find(actor, commentId);
        if (!was.personId().equals(actor.personId())) {
            throw new NotAllowed(Message.of("okr.comment.author-only"));
        }
        throwIfAny(violations(words));
        CommentRow row = was.edited(PlainText.lines(words), now());
        rows.update(row);
        notifier.notifyOfEdit(was, row);
        return view(actor, row);
    }

    /** Removes a comment; allowed for its author and for people who manage cycles. */
    @Transactional
    public void remove(Actor actor, String commentId) {
        CommentRow row = find(actor, commentId);
        if (!row.personId().equals(actor.personId()) && !Cycles.mayManage(actor)) {
            throw new NotAllowed(Message.of("okr.comment.author-only"));
        }
        rows.delete(commentId);
    }

    private static List<Violation> violations(String words) {
        int length = PlainText.length(PlainText.lines(words));
        if (length == 0) {
            return List.of(new Violation("/words", Message.of("okr.comment.empty")));
        }
        return length > MAX_LENGTH
                ? List.of(new Violation("/words", Message.of("okr.comment.long", MAX_LENGTH)))
                : List.of();
    }

    private static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private void requireVisible(Actor actor, String objectiveId) {
        if (!rows.isVisible(visibility.of(actor), objectiveId)) {
            throw new NotFound(Message.of("okr.objective.not-found"));
        }
    }

    private CommentRow find(Actor actor, String id) {
        return rows.find(visibility.of(actor), id).orElseThrow(() -> new NotFound(Message.of("okr.comment.not-found")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private CommentView view(Actor actor, CommentRow row) {
        return new CommentView(
                row.id(),
                row.objectiveId(),
                row.keyResultId(),
                row.checkInId(),
                people.get(row.personId()),
                row.writtenAt(),
                row.editedAt(),
                row.words(),
                row.personId().equals(actor.personId()));
    }
}
