package org.dacheng.activity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.attachment.FileDamaged;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators are notified which file has to be restored from a backup. */
@DatabaseTest
class FileNoticesTests {

    @Autowired
    Notices notices;

    @Autowired
    NoticeTexts texts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void administratorsAloneAreToldWhichFileIsDamaged() {
        String id = Ids.next();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new FileDamaged(id, "发票.pdf", "request:1", "ab/abcdef", true)));

        assertThat(notices.list(SmallCompany.actor("admin"), false, 50, null).items())
                .filteredOn(one -> one.about().id().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo("file-missing");
                    assertThat(one.note()).isEqualTo("ab/abcdef");
                    assertThat(one.text()).contains("发票.pdf");
                });
        assertThat(notices.list(SmallCompany.actor("employee"), false, 50, null).items())
                .noneMatch(one -> one.about().id().equals(id));
        NoticeContent content =
                NoticeContent.of(NoticeSubject.ofFile(id, "发票.pdf", LocalText.same("附件")), null, null, "ab/abcdef");
        assertThat(texts.sentence(NoticeKind.FILE_ALTERED, content, Locale.ENGLISH))
                .isEqualTo("The attachment “发票.pdf” was altered on the disk: restore its file from a backup");
    }
}
