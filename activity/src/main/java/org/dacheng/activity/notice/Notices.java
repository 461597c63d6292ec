package org.dacheng.activity.notice;

import java.util.List;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The actor's own notices; notices of other people are never accessible. */
@Service
@Transactional
public class Notices {

    private static final int MAX_LIMIT = 200;

    private final NoticeStore store;
    private final NoticeTexts texts;

    Notices(NoticeStore store, NoticeTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /**
     * Notices of the actor, newest first.
     *
     * @param limit 1 to 200; values outside are clamped
     * @param cursor of the previous slice, or null
     */
    @Transactional(readOnly = true)
    public CursorPage<NoticeView> list(Actor actor, boolean unreadOnly, int limit, @Nullable String cursor) {
        int wanted = Math.max(1, Math.min(limit, MAX_LIMIT));
        List<Notice> found = store.list(actor.personId(), unreadOnly, wanted + 1, cursor);
        boolean more = found.size() > wanted;
        List<Notice> shown = more ? found.subList(0, wanted) : found;
        return new CursorPage<>(
                shown.stream().map(notice -> texts.view(notice, actor.locale())).toList(),
                more ? shown.get(wanted - 1).id() : null);
    }

    /** Number of unread notices, counted up to 100. */
    @Transactional(readOnly = true)
    public int countUnread(Actor actor) {
        return store.countUnread(actor.personId());
    }

    /**
     * Marks a notice as read.
     *
     * @return target of the notice, from the root of the program
     * @throws NotFound when the actor has no such notice
     */
    public String read(Actor actor, String id) {
        String link = store.linkOf(actor.personId(), id);
        if (link == null) {
            throw new NotFound(Message.of("activity.notice.not-found"));
        }
        store.markRead(actor.personId(), id);
        return link;
    }

    /** Marks all notices of the actor as read. */
    public void readAll(Actor actor) {
        store.markAllRead(actor.personId());
    }
}
