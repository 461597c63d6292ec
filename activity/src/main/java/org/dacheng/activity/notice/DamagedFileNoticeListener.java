package org.dacheng.activity.notice;

import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.attachment.FileDamaged;
import org.dacheng.people.person.People;
import org.dacheng.people.person.RoleKeys;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifies administrators of files that are missing or altered on disk and have to be restored from a backup. */
@Component("fileNotices")
class DamagedFileNoticeListener {

    private final NoticeWriter writer;
    private final People people;
    private final Messages messages;

    DamagedFileNoticeListener(NoticeWriter writer, People people, Messages messages) {
        this.writer = writer;
        this.people = people;
        this.messages = messages;
    }

    @EventListener
    void on(FileDamaged event) {
        NoticeKind kind = event.missing() ? NoticeKind.FILE_MISSING : NoticeKind.FILE_ALTERED;
        LocalText context = messages.localText(Message.of("activity.notice.attachments"));
        NoticeContent content =
                NoticeContent.of(NoticeSubject.ofFile(event.id(), event.name(), context), null, null, event.place());
        writer.write(people.withRole(RoleKeys.ADMINISTRATOR).stream()
                .map(person -> NewNotice.of(person.id(), kind, content))
                .toList());
    }
}
