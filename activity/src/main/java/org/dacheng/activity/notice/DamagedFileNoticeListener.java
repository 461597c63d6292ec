package org.dacheng.activity.notice;

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

    DamagedFileNoticeListener(NoticeWriter writer, People people) {
        this.writer = writer;
        this.people = people;
    }

    @EventListener
    void on(FileDamaged event) {
        NoticeKind kind = event.missing() ? NoticeKind.FILE_MISSING : NoticeKind.FILE_ALTERED;
        NoticeContent content =
                NoticeContent.of(NoticeSubject.ofFile(event.id(), event.name()), null, null, event.place());
        writer.write(people.withRole(RoleKeys.ADMINISTRATOR).stream()
                .map(person -> NewNotice.of(person.id(), kind, content))
                .toList());
    }
}
