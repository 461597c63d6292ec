package org.dacheng.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dacheng.base.id.Ids;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

/** The lock of one person's quota is held while uploads are counted and no longer. */
@DatabaseTest
@TestPropertySource(properties = "dacheng.files.directory=target/locked-files")
class UploadLockTests {

    private static final int LONG = 700 * 1024;

    @Autowired
    AttachmentRows rows;

    @Autowired
    FileTypeDetector kinds;

    @Autowired
    DamagedFileReporter damaged;

    @Autowired
    FilesProperties properties;

    @Autowired
    ObjectProvider<AttachmentGuard> guards;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    final Actor hr = SmallCompany.actor("hr");

    @Test
    void noFileIsReadUnderTheLock() {
        AtomicInteger read = new AtomicInteger();
        AttachmentFileStore store = new AttachmentFileStore(properties) {
            @Override
            FileState state(String sha256) {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                read.incrementAndGet();
                return super.state(sha256);
            }
        };
        Attachments attachments = attachments(store, properties);
        String text = "twice " + Ids.next();

        AttachmentView first = upload(attachments, text);
        AttachmentView second = upload(attachments, text);

        assertThat(read).hasValue(2);
        assertThat(attachments.open(hr, first.id()).path())
                .isEqualTo(attachments.open(hr, second.id()).path());
    }

    @Test
    void simultaneousUploadsDoNotExceedTheQuota() throws Exception {
        database.sql("delete from forms_attachment where uploader_id = ? and owner is null")
                .param(hr.personId())
                .update();
        CyclicBarrier hashed = new CyclicBarrier(2);
        AttachmentFileStore store = new AttachmentFileStore(properties) {
            @Override
            FileState state(String sha256) {
                FileState state = super.state(sha256);
                try {
                    hashed.await(20, TimeUnit.SECONDS);
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
                return state;
            }
        };
        FilesProperties oneMegabyte = new FilesProperties(
                properties.directory(), properties.largest(), DataSize.ofMegabytes(1), properties.unboundHours());
        Attachments attachments = attachments(store, oneMegabyte);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> uploads = Stream.of("a", "b")
                    .map(letter -> people.submit(() -> isAccepted(attachments, letter.repeat(LONG))))
                    .toList();

            assertThat(List.of(uploads.get(0).get(), uploads.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            people.shutdownNow();
        }
    }

    private boolean isAccepted(Attachments attachments, String text) {
        try {
            upload(attachments, text);
            return true;
        } catch (AttachmentRefused refused) {
            assertThat(refused.status()).isEqualTo(413);
            return false;
        }
    }

    private Attachments attachments(AttachmentFileStore store, FilesProperties limits) {
        return new Attachments(rows, store, kinds, damaged, limits, guards, transactions, clock);
    }

    private AttachmentView upload(Attachments attachments, String text) {
        return attachments.upload(hr, "a.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
