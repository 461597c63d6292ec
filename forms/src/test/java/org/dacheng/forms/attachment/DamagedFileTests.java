package org.dacheng.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dacheng.base.id.Ids;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Missing and altered files are not sent, and are reported once. */
@DatabaseTest
@RecordApplicationEvents
@TestPropertySource(properties = "dacheng.files.directory=target/damaged-files")
class DamagedFileTests {

    @Autowired
    Attachments attachments;

    @Autowired
    ApplicationEvents events;

    final Actor employee = SmallCompany.actor("employee");
    final String text = "receipt " + Ids.next();

    @Test
    void anAlteredFileIsNotGivenOut() throws Exception {
        AttachmentView file = upload();
        Files.writeString(place(file), "receipt of somebody else");

        assertThatThrownBy(() -> attachments.open(employee, file.id()))
                .isInstanceOfSatisfying(
                        FileAltered.class, one -> assertThat(one.status()).isEqualTo(500));
        assertThatThrownBy(() -> attachments.open(employee, file.id())).isInstanceOf(FileAltered.class);

        assertThat(reported()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(file.id());
            assertThat(one.missing()).isFalse();
            assertThat(Path.of("target/damaged-files").resolve(one.place())).exists();
        });
    }

    @Test
    void aMissingFileIsGone() throws Exception {
        AttachmentView file = upload();
        Files.delete(place(file));

        assertThatThrownBy(() -> attachments.open(employee, file.id()))
                .isInstanceOfSatisfying(
                        FileMissing.class, one -> assertThat(one.status()).isEqualTo(410));

        assertThat(reported())
                .singleElement()
                .satisfies(one -> assertThat(one.missing()).isTrue());
    }

    @Test
    void theSameContentUploadedAgainMendsIt() throws Exception {
        AttachmentView file = upload();
        Files.writeString(place(file), "altered");

        AttachmentView again = upload();

        assertThat(Files.readString(attachments.open(employee, file.id()).path()))
                .isEqualTo(text);
        assertThat(Files.readString(attachments.open(employee, again.id()).path()))
                .isEqualTo(text);
    }

    @Test
    void whatIsGoodAgainIsToldAnewWhenItIsDamagedAgain() throws Exception {
        AttachmentView file = upload();
        Path place = place(file);
        damage(file, place);
        Files.writeString(place, text);
        attachments.open(employee, file.id());
        damage(file, place);
        upload();
        damage(file, place);

        assertThat(reported()).hasSize(3);
    }

    private void damage(AttachmentView file, Path place) throws Exception {
        Files.writeString(place, "altered");
        assertThatThrownBy(() -> attachments.open(employee, file.id())).isInstanceOf(FileAltered.class);
    }

    private Path place(AttachmentView file) {
        return attachments.open(employee, file.id()).path();
    }

    private List<FileDamaged> reported() {
        return events.stream(FileDamaged.class).toList();
    }

    private AttachmentView upload() {
        return attachments.upload(employee, "a.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
