package org.dacheng.app.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.dacheng.people.signin.SignedInPerson;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** If the disk is full, people see that reason instead of a general error. */
@DatabaseTest
@AutoConfigureMockMvc
class DiskFullTests {

    @Autowired
    MockMvc mvc;

    @Test
    void anUploadSaysThatTheDiskIsFull() throws Exception {
        MockHttpServletResponse answer = mvc.perform(multipart("/api/v1/attachments")
                        .file(new Unkept())
                        .with(user(new SignedInPerson("employee", null)))
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("The disk of the server is full", "/problems/disk-full");
        assertThat(mvc.perform(get("/sign-in")).andReturn().getResponse().getStatus())
                .isEqualTo(200);
    }

    @Test
    void aFullDiskIsToldFromOtherErrors() {
        assertThat(DiskFullDetector.in(new UncheckedIOException(
                        new FileSystemException("/data/files/x", null, "No space left on device"))))
                .isTrue();
        assertThat(DiskFullDetector.in(new UncategorizedSQLException(
                        "insert", "insert", new SQLException("The table 'x' is full", "HY000", 1114))))
                .isTrue();
        assertThat(DiskFullDetector.in(new UncheckedIOException(new IOException("Broken pipe"))))
                .isFalse();
        assertThat(DiskFullDetector.in(null)).isFalse();
    }

    /** An upload that cannot be read because its temporary file could not be written. */
    private static final class Unkept extends MockMultipartFile {

        Unkept() {
            super("file", "a.txt", "text/plain", new byte[] {'x'});
        }

        @Override
        public InputStream getInputStream() throws IOException {
            throw new FileSystemException("/tmp/upload", null, "No space left on device");
        }
    }
}
