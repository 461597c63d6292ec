package org.dacheng.activity.notice;

import java.util.List;
import org.dacheng.engine.event.DecisionUndone;
import org.dacheng.engine.event.RequestEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Creates notices for events of requests. */
@Component("requestNotices")
class RequestNoticeListener {

    private final NoticeWriter writer;
    private final NoticeStore store;

    RequestNoticeListener(NoticeWriter writer, NoticeStore store) {
        this.writer = writer;
        this.store = store;
    }

    @EventListener
    void on(RequestEvent event) {
        writer.write(RequestNoticeFactory.of(event));
    }

    /**
     * Unread notices of the decision are deleted; people who have read one are notified that the decision was undone.
     */
    @EventListener
    void on(DecisionUndone undone) {
        String link = NoticeSubject.of(undone.request()).address();
        List<String> known = store.deleteUnread(undone.recipients(), link, undone.since());
        writer.write(RequestNoticeFactory.of(undone, known));
    }
}
