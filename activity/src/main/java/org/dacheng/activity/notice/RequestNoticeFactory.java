package org.dacheng.activity.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.event.CommentAdded;
import org.dacheng.engine.event.DecisionUndone;
import org.dacheng.engine.event.RequestApproved;
import org.dacheng.engine.event.RequestCopied;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.event.RequestRefused;
import org.dacheng.engine.event.RequestReturned;
import org.dacheng.engine.event.RequestSubmitted;
import org.dacheng.engine.event.RequestWithdrawn;
import org.dacheng.engine.event.TaskAssigned;
import org.dacheng.engine.event.TaskObsolete;
import org.dacheng.engine.event.TaskReminded;
import org.jspecify.annotations.Nullable;

/** Turns an event of a request into notices: one for each person concerned, none for the person who caused it. */
final class RequestNoticeFactory {

    static List<NewNotice> of(RequestEvent event) {
        if (event instanceof TaskAssigned assigned) {
            NoticeKind kind = assigned.actorId() == null ? NoticeKind.TASK_ASSIGNED : NoticeKind.TASK_TRANSFERRED;
            return all(event, kind, assigned.nodeName(), null);
        }
        if (event instanceof TaskObsolete obsolete) {
            return all(event, NoticeKind.TASK_OBSOLETE, obsolete.nodeName(), null);
        }
        if (event instanceof RequestRefused refused) {
            return all(event, NoticeKind.REQUEST_REFUSED, null, refused.comment());
        }
        if (event instanceof RequestReturned returned) {
            return all(event, NoticeKind.REQUEST_RETURNED, null, returned.comment());
        }
        if (event instanceof RequestWithdrawn withdrawn) {
            return all(event, NoticeKind.REQUEST_WITHDRAWN, null, withdrawn.comment());
        }
        if (event instanceof CommentAdded comment) {
            return commented(comment);
        }
        if (event instanceof RequestSubmitted) {
            return all(event, NoticeKind.REQUEST_SUBMITTED_FOR, null, null);
        }
        if (event instanceof DecisionUndone) {
            return List.of();
        }
        return all(event, plainKind(event), null, null);
    }

    /** Notices for people who have already read about a decision that was undone. */
    static List<NewNotice> of(DecisionUndone undone, List<String> people) {
        NoticeContent content = NoticeContent.of(NoticeSubject.of(undone.request()), undone.actorId(), null, null);
        return people.stream()
                .filter(person -> !person.equals(undone.actorId()))
                .map(person -> NewNotice.of(person, NoticeKind.DECISION_UNDONE, content))
                .toList();
    }

    private static NoticeKind plainKind(RequestEvent event) {
        if (event instanceof RequestApproved) {
            return NoticeKind.REQUEST_APPROVED;
        }
        if (event instanceof RequestCopied) {
            return NoticeKind.REQUEST_COPIED;
        }
        if (event instanceof TaskReminded) {
            return NoticeKind.TASK_REMINDED;
        }
        throw new IllegalArgumentException("No notice for " + event.getClass());
    }

    private static List<NewNotice> commented(CommentAdded comment) {
        return recipients(comment)
                .map(person -> NewNotice.of(
                        person,
                        comment.mentioned().contains(person) ? NoticeKind.COMMENT_MENTIONS : NoticeKind.COMMENT_ADDED,
                        NoticeContent.of(NoticeSubject.of(comment.request()), comment.actorId(), null, comment.text())))
                .toList();
    }

    private static List<NewNotice> all(
            RequestEvent event, NoticeKind kind, @Nullable LocalText nodeName, @Nullable String note) {
        NoticeContent content = NoticeContent.of(NoticeSubject.of(event.request()), event.actorId(), nodeName, note);
        return recipients(event)
                .map(person -> NewNotice.of(person, kind, content))
                .toList();
    }

    /** Distinct recipients without the person who caused the event. */
    private static Stream<String> recipients(RequestEvent event) {
        Set<String> recipients = new LinkedHashSet<>(event.recipients());
        if (event instanceof CommentAdded comment) {
            recipients.addAll(comment.mentioned());
        }
        recipients.remove(event.actorId());
        return recipients.stream();
    }

    private RequestNoticeFactory() {}
}
