package org.dacheng.activity.notice;

import java.util.Locale;
import org.dacheng.people.person.People;
import org.dacheng.people.text.LocalText;
import org.dacheng.people.text.Message;
import org.dacheng.people.text.Messages;
import org.springframework.stereotype.Component;

/** Finds the words of a notice, in the reader's language and with the names of today. */
@Component
public class NoticeTexts {

    private final Messages messages;
    private final People people;

    NoticeTexts(Messages messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** One sentence; also the subject of the mail. */
    public String sentence(NoticeKind kind, NoticeContent content, Locale locale) {
        Object actor = content.actorId() == null ? Message.of("activity.notice.program") : name(content.actorId());
        Object node = content.nodeName() == null ? "" : content.nodeName();
        Message message =
                Message.of("activity.notice." + kind.key(), content.request().title(), actor, node);
        return messages.text(message, locale);
    }

    public NoticeView view(Notice notice, Locale locale) {
        NoticeContent content = notice.content();
        return new NoticeView(
                notice.id(),
                notice.kind().key(),
                sentence(notice.kind(), content, locale),
                content.note(),
                content.actorId(),
                content.request().id(),
                content.request().number(),
                content.request().title(),
                notice.at(),
                !notice.unread());
    }

    private LocalText name(String personId) {
        return people.find(personId).map(person -> person.name()).orElse(LocalText.same(personId));
    }
}
