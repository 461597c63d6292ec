package org.dacheng.activity.notice;

import java.util.List;
import org.dacheng.engine.event.DecisionUndone;
import org.dacheng.engine.event.RequestEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to requests. */
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

    /** What nobody has seen yet disappears; who has seen it is told that it no longer holds. */
    @EventListener
    void on(DecisionUndone undone) {
        String link = NoticeSubject.of(undone.request()).address();
        List<String> known = store.takeBack(undone.recipients(), link, undone.since());
        writer.write(RequestNoticeFactory.of(undone, known));
    }
}
