package org.dacheng.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@Import(AttachmentsTests.Guards.class)
@TestPropertySource(properties = {"dacheng.files.directory=target/files", "dacheng.files.largest=1"})
class AttachmentsTests {

    @TestConfiguration
    static class Guards {
        @Bean
        AttachmentGuard managersReadOurThings() {
            return new AttachmentGuard() {
                @Override
                public boolean guards(String owner) {
                    return owner.startsWith("thing:");
                }

                @Override
                public boolean mayRead(Actor actor, String owner, String attachmentId) {
                    return actor.personId().equals("manager");
                }
            };
        }
    }

    @Autowired
    private Attachments attachments;

    private final Actor employee = SmallCompany.actor("employee");
    private final Actor manager = SmallCompany.actor("manager");

    /** More than a statement takes: answers that another program sends may contain any number. */
    @Test
    void looksUpAnyNumberOfFiles() throws IOException {
        AttachmentView file = upload("many.txt", "one of many");
        List<String> ids = new ArrayList<>(
                IntStream.range(0, 70_000).mapToObj(Integer::toString).toList());
        ids.add(file.id());

        assertThat(attachments.digests(ids)).containsOnlyKeys(file.id());
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        AttachmentView first = upload("a.txt", "the same");
        AttachmentView second = upload("b.txt", "the same");

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(attachments.open(employee, first.id()).path())
                .isEqualTo(attachments.open(employee, second.id()).path());
        assertThat(Files.readString(attachments.open(employee, first.id()).path()))
                .isEqualTo("the same");
        assertThat(attachments.find(List.of(second.id(), "none", first.id()))).containsExactly(second, first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html | <html><script>alert(1)</script></html>",
                "page.txt | <html><head><script>alert(1)</script></head></html>",
                "picture.svg | <svg xmlns='http://www.w3.org/2000/svg'></svg>",
                "picture.png | <svg xmlns='http://www.w3.org/2000/svg'></svg>",
                "run.sh | #!/bin/sh",
                "program.exe | hello",
                "program.exe. | hello",
                "program.exe. . | hello",
                "program.EXE\u00a0 | hello",
                "program.exe\u3000. | hello",
                "program.ｅｘｅ | hello",
                "script.js. | hello",
                "script.JSE | hello",
                "script.vbe | hello",
                "script.wsh | hello",
                "script.ps1xml | hello",
                "page.hta. | hello",
                "panel.cpl | hello",
                "link.url | hello",
                "stream.txt:run.exe | hello",
            })
    void refusesKindsThatDoHarm(String name, String content) {
        AttachmentRefused refused = catchThrowableOfType(AttachmentRefused.class, () -> upload(name, content));

        assertThat(refused.status()).isEqualTo(415);
    }

    /** Pictures are displayed by this site, so the content has to be one. */
    @ParameterizedTest
    @CsvSource({"photo.png", "photo.jpg", "photo.gif", "photo.webp", "photo.bmp", "photo.tiff", "photo.heic"})
    void refusesPicturesByNameOnly(String name) {
        byte[] unknown = {1, 2, 3, (byte) 0xfe, 0, 7, 99, (byte) 0x81, 4, 4, 4};

        AttachmentRefused refused = catchThrowableOfType(
                AttachmentRefused.class, () -> attachments.upload(employee, name, new ByteArrayInputStream(unknown)));

        assertThat(refused.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "site.png, 89504e470d0a1a0a0000000d49484452, true",
        "site.txt, 89504e470d0a1a0a0000000d49484452, true",
        "site.gif, 474946383961010001000000, true",
        "notes.txt, 6e6f746573, false"
    })
    void recognisesPicturesByTheirContent(String name, String content, boolean picture) {
        AttachmentView stored = attachments.upload(
                employee, name, new ByteArrayInputStream(HexFormat.of().parseHex(content)));

        assertThat(stored.isPicture()).isEqualTo(picture);
    }

    @Test
    void stopsReadingWhereTheLimitIs() {
        EndlessStream endless = new EndlessStream();

        AttachmentRefused refused =
                catchThrowableOfType(AttachmentRefused.class, () -> attachments.upload(employee, "big.txt", endless));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(endless.given).isLessThan(2L * 1024 * 1024);
    }

    @Test
    void cleansNames() {
        assertThat(upload("report.txt. .", "x").name()).isEqualTo("report.txt");
        assertThat(upload("../../etc/<b>\u202Epass\nwd.txt", "x").name()).isEqualTo("bpasswd.txt");
        assertThat(upload("C:\\temp\\报销 单.txt", "x").name()).isEqualTo("报销 单.txt");
    }

    @Test
    void letsOnlyTheUploaderReadUntilItIsBoundAndThenWhoeverReadsTheOwner() {
        AttachmentView file = upload("a.txt", "mine");
        assertThatThrownBy(() -> attachments.open(manager, file.id())).isInstanceOf(NotFound.class);

        attachments.bind(employee, Map.of(file.id(), "/data/file"), "thing:1");

        assertThat(attachments.open(manager, file.id()).view()).isEqualTo(file);
        assertThatThrownBy(() -> attachments.open(SmallCompany.actor("hr"), file.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void bindsOnceAndOnlyWhatIsOnesOwn() {
        AttachmentView file = upload("a.txt", "mine");
        assertThatThrownBy(() -> attachments.bind(manager, Map.of(file.id(), "/data/file"), "thing:1"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> attachments.bind(employee, Map.of("none", "/data/file"), "thing:1"))
                .isInstanceOf(InvalidInput.class);

        attachments.bind(employee, Map.of(file.id(), "/data/file"), "thing:1");
        attachments.bind(manager, Map.of(file.id(), "/data/file"), "thing:1");

        assertThatThrownBy(() -> attachments.bind(employee, Map.of(file.id(), "/data/file"), "thing:2"))
                .isInstanceOf(InvalidInput.class);
    }

    private AttachmentView upload(String name, String content) {
        return attachments.upload(employee, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class EndlessStream extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }
    }
}
