package org.dacheng.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.id.Ids;
import org.dacheng.forms.draft.DraftPage;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.HeldTransaction;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads that are never submitted are limited and deleted. */
@DatabaseTest
@TestPropertySource(properties = {"dacheng.files.directory=target/unbound-files", "dacheng.files.unbound=1MB"})
class AbandonedUploadTests {

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentRows rows;

    @Autowired
    AbandonedUploadCleanup sweep;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    final Actor employee = SmallCompany.actor("employee");

    @BeforeEach
    void nothingIsThere() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from forms_attachment").update());
    }

    @Test
    void onePersonMayKeepSoMuchUnsubmitted() {
        AttachmentView first = upload(employee, text(700_000));

        assertThatThrownBy(() -> upload(employee, text(700_000)))
                .isInstanceOfSatisfying(AttachmentRefused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(413);
                    assertThat(refused.text().key()).isEqualTo("forms.attachment.too-many-unbound");
                });
        assertThat(upload(SmallCompany.actor("hr"), text(700_000)).size()).isEqualTo(700_000);

        attachments.bind(employee, Map.of(first.id(), "/data/file"), "thing:1");
        assertThat(upload(employee, text(700_000)).size()).isEqualTo(700_000);
    }

    @Test
    void ofTwoUploadsAtOnceTheSecondKnowsOfTheFirst() throws Exception {
        try (HeldTransaction first = HeldTransaction.with(transactions, () -> upload(employee, text(700_000)))) {
            Future<?> second = HeldTransaction.waiting(() ->
                    assertThatThrownBy(() -> upload(employee, text(700_000))).isInstanceOf(AttachmentRefused.class));
            upload(SmallCompany.actor("hr"), text(700_000));
            first.end();
            HeldTransaction.end(second);
        }

        assertThat(rows.unbound(employee.personId())).isEqualTo(700_000);
    }

    @Test
    void whichAttachmentsNameAContentIsReadFromAnIndex() {
        for (int i = 0; i < 5; i++) {
            upload(employee, "indexed " + Ids.next());
        }
        String plan = jdbc
                .sql("explain " + AttachmentRows.NAMED)
                .param("contents", List.of("0".repeat(64)))
                .query()
                .listOfRows()
                .stream()
                .map(row -> String.valueOf(row.containsKey("key") ? row.get("key") : row.values()))
                .collect(Collectors.joining());

        assertThat(plan).containsIgnoringCase("forms_attachment_content");
    }

    @Test
    void aContentThatCannotBeDeletedKeepsNoOtherFromItsTurn() throws IOException {
        AttachmentView stuck = upload(employee, "stuck " + Ids.next());
        AttachmentView next = upload(employee, "next " + Ids.next());
        Path folder = attachments.open(employee, stuck.id()).path();
        Path content = attachments.open(employee, next.id()).path();
        Files.delete(folder);
        Files.writeString(Files.createDirectories(folder).resolve("inside"), "in the way");
        age(stuck);
        age(next);

        sweep.run();

        assertThat(attachments.find(List.of(stuck.id(), next.id()))).isEmpty();
        assertThat(content).doesNotExist();
    }

    @Test
    void whatNobodySubmittedIsClearedAwayWithItsContent() throws IOException {
        AttachmentView old = upload(employee, "old " + Ids.next());
        AttachmentView fresh = upload(employee, "fresh " + Ids.next());
        AttachmentView bound = upload(employee, "bound " + Ids.next());
        attachments.bind(employee, Map.of(bound.id(), "/data/file"), "thing:1");
        Path content = attachments.open(employee, old.id()).path();
        age(old);
        age(bound);

        sweep.run();

        assertThatThrownBy(() -> attachments.open(employee, old.id())).isInstanceOf(NotFound.class);
        assertThat(content).doesNotExist();
        assertThat(attachments.find(List.of(fresh.id(), bound.id()))).containsExactly(fresh, bound);
        assertThat(attachments.open(employee, fresh.id()).path()).exists();
    }

    @Test
    void whatStandsInADraftIsKept() throws IOException {
        AttachmentView drafted = upload(employee, "drafted " + Ids.next());
        age(drafted);
        drafts.save(
                employee,
                "process:leave",
                new DraftPage(Ids.next(), 1, null, 0),
                Map.of("data.proof", List.of(drafted.id())));

        sweep.run();

        assertThat(attachments.open(employee, drafted.id()).path()).exists();
    }

    @Test
    void whatIsInADiscardedDraftThatCanBeRestoredIsKept() throws IOException {
        AttachmentView drafted = upload(employee, "discarded " + Ids.next());
        age(drafted);
        String page = Ids.next();
        drafts.save(
                employee,
                "process:leave",
                new DraftPage(page, 1, null, 0),
                Map.of("data.proof", List.of(drafted.id())));
        assertThat(drafts.setAside(employee, "process:leave", page)).isTrue();

        sweep.run();

        assertThat(attachments.open(employee, drafted.id()).path()).exists();
    }

    @Test
    void aContentThatAnotherAttachmentNamesStays() throws IOException {
        String shared = "shared " + Ids.next();
        AttachmentView old = upload(employee, shared);
        AttachmentView bound = upload(employee, shared);
        attachments.bind(employee, Map.of(bound.id(), "/data/file"), "thing:1");
        Path content = attachments.open(employee, old.id()).path();
        age(old);

        sweep.run();

        assertThat(attachments.find(List.of(old.id()))).isEmpty();
        assertThat(content).hasContent(shared);
    }

    @Test
    void aContentThatIsUploadedAgainMeanwhileStays() throws IOException {
        String text = "again " + Ids.next();
        AttachmentView old = upload(employee, text);
        Path content = attachments.open(employee, old.id()).path();
        age(old);
        Files.setLastModifiedTime(content, FileTime.from(clock.instant()));

        sweep.run();

        assertThat(attachments.find(List.of(old.id()))).isEmpty();
        assertThat(content).hasContent(text);
    }

    private void age(AttachmentView file) throws IOException {
        String sha256 = rows.find(List.of(file.id())).get(0).sha256();
        Files.setLastModifiedTime(
                Path.of("target/unbound-files").resolve(sha256.substring(0, 2)).resolve(sha256),
                FileTime.from(clock.instant().minus(Duration.ofHours(49))));
        transaction.executeWithoutResult(status -> jdbc.sql("update forms_attachment set uploaded_at = ? where id = ?")
                .params(UtcTimestamps.write(clock.instant().minus(Duration.ofHours(49))), file.id())
                .update());
    }

    private AttachmentView upload(Actor actor, String text) {
        return attachments.upload(actor, "a.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(int length) {
        return new Random()
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
