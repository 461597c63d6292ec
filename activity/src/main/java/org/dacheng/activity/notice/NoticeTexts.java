package org.dacheng.activity.notice;

import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.people.mention.Mentions;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the text of a notice in the reader's language, with current names. */
@Component
public class NoticeTexts {

    private final Messages messages;
    private final People people;
    private final Mentions mentions;

    NoticeTexts(Messages messages, People people, Mentions mentions) {
        this.messages = messages;
        this.people = people;
        this.mentions = mentions;
    }

    /** One sentence; also used as the subject of the mail. */
    public String sentence(NoticeKind kind, NoticeContent content, Locale locale) {
        Object actor = content.actorId() == null ? Message.of("activity.notice.program") : name(content.actorId());
        Object node = content.nodeName() == null ? "" : content.nodeName();
        Object day = content.day() == null ? "" : content.day();
        Object count = content.count() == null ? 1 : content.count();
        Message message =
                Message.of("activity.notice." + kind.key(), content.about().title(), actor, node, day, count);
        return messages.text(message, locale);
    }

    /** The notice as text in the reader's language. */
    public NoticeView view(Notice notice, Locale locale) {
        NoticeContent content = notice.content();
        return new NoticeView(
                notice.id(),
                notice.kind().key(),
                sentence(notice.kind(), content, locale),
                note(content, locale),
                content.actorId(),
                content.about(),
                notice.link(),
                notice.at(),
                !notice.unread());
    }

    /** The note written with it, with mentions replaced by names. */
    public @Nullable String note(NoticeContent content, Locale locale) {
        return content.note() == null ? null : mentions.withNames(content.note(), locale);
    }

    private LocalText name(String personId) {
        return people.find(personId).map(person -> person.name()).orElse(LocalText.same(personId));
    }
}
