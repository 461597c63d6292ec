package org.dacheng.activity.notice;

import org.dacheng.engine.event.RequestEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to requests. */
@Component("requestNotices")
class RequestListener {

    private final NoticeWriter writer;

    RequestListener(NoticeWriter writer) {
        this.writer = writer;
    }

    @EventListener
    void on(RequestEvent event) {
        writer.write(NewNotices.of(event));
    }
}
