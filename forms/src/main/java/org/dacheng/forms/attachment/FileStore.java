package org.dacheng.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dacheng.people.text.Message;
import org.springframework.stereotype.Component;

/** Files named by the SHA-256 of their content: the same content is kept once, and what is there never changes. */
@Component
class FileStore {

    private final FilesProperties properties;

    FileStore(FilesProperties properties) {
        this.properties = properties;
    }

    /**
     * A file that was written and may still be thrown away.
     *
     * @param path where it waits
     */
    record Taken(Path path, String sha256, long size) {}

    /**
     * Writes to the disk as it reads, and stops at the limit.
     *
     * @throws AttachmentRefused when there is more than the limit, or nothing
     */
    Taken take(InputStream content) {
        try {
            Path waiting =
                    Files.createTempFile(Files.createDirectories(directory().resolve("incoming")), "up", "");
            try {
                return write(content, waiting);
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(waiting);
                throw broken;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Taken write(InputStream content, Path waiting) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(waiting), digest)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > properties.largestBytes()) {
                    throw new AttachmentRefused(413, Message.of("forms.attachment.too-big", properties.largest()));
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new AttachmentRefused(422, Message.of("forms.attachment.empty"));
        }
        return new Taken(waiting, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Puts it in its place; nothing happens when the same content is there already. */
    void keep(Taken taken) {
        Path place = place(taken.sha256());
        try {
            Files.createDirectories(place.getParent());
            if (Files.exists(place)) {
                Files.delete(taken.path());
            } else {
                Files.move(taken.path(), place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileAlreadyExistsException same) {
            discard(taken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void discard(Taken taken) {
        try {
            Files.deleteIfExists(taken.path());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path place(String sha256) {
        return directory().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Path directory() {
        return properties.directory().toAbsolutePath();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
