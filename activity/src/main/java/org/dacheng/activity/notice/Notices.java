package org.dacheng.activity.notice;

import java.util.List;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.Slice;
import org.dacheng.base.text.Message;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The asker's own notices; nobody ever sees those of others. */
@Service
@Transactional
public class Notices {

    private static final int MOST = 200;

    private final NoticeStore store;
    private final NoticeTexts texts;

    Notices(NoticeStore store, NoticeTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /**
     * Newest first.
     *
     * @param limit 1 to 200; what lies outside counts as the nearest of them
     * @param cursor of the slice before, or null
     */
    @Transactional(readOnly = true)
    public Slice<NoticeView> list(Asker asker, boolean unreadOnly, int limit, @Nullable String cursor) {
        int wanted = Math.max(1, Math.min(limit, MOST));
        List<Notice> found = store.list(asker.personId(), unreadOnly, wanted + 1, cursor);
        boolean more = found.size() > wanted;
        List<Notice> shown = more ? found.subList(0, wanted) : found;
        return new Slice<>(
                shown.stream().map(notice -> texts.view(notice, asker.locale())).toList(),
                more ? shown.get(wanted - 1).id() : null);
    }

    /** Not counted further than 100. */
    @Transactional(readOnly = true)
    public int countUnread(Asker asker) {
        return store.countUnread(asker.personId());
    }

    /**
     * @return where it leads, from the root of the program
     * @throws NotFound when the asker has no such notice
     */
    public String read(Asker asker, String id) {
        String link = store.linkOf(asker.personId(), id);
        if (link == null) {
            throw new NotFound(Message.of("activity.notice.not-found"));
        }
        store.markRead(asker.personId(), id);
        return link;
    }

    public void readAll(Asker asker) {
        store.markAllRead(asker.personId());
    }
}
