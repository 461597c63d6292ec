package org.dacheng.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.id.Ids;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Files without an attachment are deleted after some time. */
@DatabaseTest
@TestPropertySource(properties = "dacheng.files.directory=target/orphan-files")
class OrphanSweepTests {

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentFileStore store;

    @Autowired
    OrphanSweep sweep;

    @Autowired
    Clock clock;

    final Actor employee = SmallCompany.actor("employee");

    @Test
    void aContentThatNothingNamesIsPutAsideAndDeletedLater() throws IOException {
        String orphan = kept("orphan " + Ids.next());
        String fresh = kept("fresh " + Ids.next());
        age(store.place(orphan));

        sweep.run();
        assertThat(store.place(orphan)).doesNotExist();
        assertThat(store.aside(orphan)).exists();
        sweep.run();
        assertThat(store.aside(orphan)).exists();
        age(store.aside(orphan));
        sweep.run();

        assertThat(store.aside(orphan)).doesNotExist();
        assertThat(store.place(fresh)).exists();
    }

    @Test
    void aContentThatIsNamedStaysAndComesBackWhenItWasAside() throws IOException {
        Path content = upload("named " + Ids.next());
        Path left = upload("left aside " + Ids.next());
        Files.move(left, aside(left));
        age(content);
        age(aside(left));

        sweep.run();

        assertThat(content).exists();
        assertThat(left).exists();
        assertThat(aside(left)).doesNotExist();
    }

    @Test
    void aFileThatCannotBeDeletedKeepsNoOtherFromItsTurn() throws IOException {
        Path incoming = Files.createDirectories(store.directory().resolve("incoming"));
        Path stuck = Files.createDirectories(incoming.resolve("a-stuck"));
        Files.writeString(stuck.resolve("inside"), "in the way");
        Path left = Files.writeString(incoming.resolve("b-left"), "left");
        String orphan = kept("orphan " + Ids.next());
        Files.move(store.place(orphan), store.aside(orphan));
        age(stuck);
        age(left);
        age(store.aside(orphan));

        sweep.run();

        assertThat(stuck).exists();
        assertThat(left).doesNotExist();
        assertThat(store.aside(orphan)).doesNotExist();
    }

    /** As when the program ends in the middle of it. */
    @Test
    void aFileKeepsItsWholeTimeAsideWhereverSettingItAsideEnded() throws IOException {
        String orphan = kept("orphan " + Ids.next());
        String named = sha256(upload("named " + Ids.next()));
        for (String one : List.of(orphan, named)) {
            age(store.place(one));
            Instant before = clock.instant();
            assertThatThrownBy(() -> store.putAside(one, before, OrphanSweepTests::end, before))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(store.place(one)).doesNotExist();
        }

        sweep.run();
        assertThat(store.place(named)).exists();
        assertThat(store.aside(orphan)).exists();
        sweep.run();
        assertThat(store.aside(orphan)).exists();
        age(store.aside(orphan));
        sweep.run();

        assertThat(store.aside(orphan)).doesNotExist();
        assertThat(store.place(named)).exists();
    }

    private static boolean end() {
        throw new IllegalStateException("the program ends");
    }

    private static String sha256(Path content) {
        return content.getFileName().toString();
    }

    /** The state after a program ended before it wrote the row. */
    private String kept(String text) {
        AttachmentFileStore.ReceivedFile received = store.receive(new ByteArrayInputStream(text.getBytes()));
        store.store(received, store.state(received.sha256()));
        return received.sha256();
    }

    private Path upload(String text) {
        String id = attachments
                .upload(employee, "a.txt", new ByteArrayInputStream(text.getBytes()))
                .id();
        return attachments.open(employee, id).path();
    }

    private static Path aside(Path content) {
        return content.resolveSibling(content.getFileName() + AttachmentFileStore.ASIDE);
    }

    private void age(Path file) throws IOException {
        Instant old = clock.instant().minus(Duration.ofHours(49));
        Files.setLastModifiedTime(file, FileTime.from(old));
    }
}
