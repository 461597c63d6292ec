package org.dacheng.activity.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.event.AgreedGoalChanged;
import org.dacheng.okr.event.AgreedGoalRemoved;
import org.dacheng.okr.event.CommentWritten;
import org.dacheng.okr.event.GoalAligned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Creates notices for events of goals. Requests for agreements and alignments have notices of their own; these events
 * name only people who may see the goal.
 */
@Component("goalNotices")
class GoalNoticeListener {

    private final NoticeWriter writer;
    private final GoalImportNotices imported;

    GoalNoticeListener(NoticeWriter writer, GoalImportNotices imported) {
        this.writer = writer;
        this.imported = imported;
    }

    /** A person who is both mentioned and concerned gets one notice: the mention. */
    @EventListener
    void on(CommentWritten event) {
        NoticeContent content = NoticeContent.of(NoticeSubject.of(event.goal()), event.personId(), null, event.words());
        Map<String, NoticeKind> kinds = new LinkedHashMap<>();
        event.concerned().forEach(person -> kinds.put(person, NoticeKind.GOAL_COMMENTED));
        event.mentioned().forEach(person -> kinds.put(person, NoticeKind.GOAL_MENTIONS));
        kinds.remove(event.personId());
        String link = content.about().address() + "#comments";
        writer.write(kinds.entrySet().stream()
                .map(one -> new NewNotice(one.getKey(), one.getValue(), content, link))
                .toList());
    }

    @EventListener
    void on(AgreedGoalChanged event) {
        if (event.imported()) {
            imported.add(event);
            return;
        }
        NoticeContent content = NoticeContent.of(NoticeSubject.of(event.goal()), event.personId(), null, null);
        writer.write(event.concerned().stream()
                .map(person -> NewNotice.of(person, NoticeKind.GOAL_CHANGED, content))
                .toList());
    }

    /** Links to the remaining goals, because the page of the removed one is gone. */
    @EventListener
    void on(AgreedGoalRemoved event) {
        NoticeContent content = NoticeContent.of(NoticeSubject.of(event.goal()), event.personId(), null, null);
        writer.write(event.concerned().stream()
                .map(person -> new NewNotice(person, NoticeKind.GOAL_REMOVED, content, "/okr?cycle=" + event.cycleId()))
                .toList());
    }

    @EventListener
    void on(GoalAligned event) {
        if (!event.responsibleId().equals(event.personId())) {
            NoticeContent content =
                    NoticeContent.of(NoticeSubject.of(event.parent()), event.personId(), null, event.childTitle());
            writer.write(List.of(NewNotice.of(event.responsibleId(), NoticeKind.GOAL_ALIGNED, content)));
        }
    }
}
