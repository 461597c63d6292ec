package org.dacheng.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.dacheng.base.text.Message;
import org.springframework.stereotype.Component;

/** Files named by the SHA-256 of their content: the same content is kept once, and what is there never changes. */
@Component
class AttachmentFileStore {

    /** End of the name of a content that is about to be deleted. */
    static final String ASIDE = ".aside";

    private final FilesProperties properties;

    AttachmentFileStore(FilesProperties properties) {
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
            // What is there already is touched, so that nobody clears it away now; what is altered there is mended.
            if (state(taken.sha256()) == State.GOOD && touched(place)) {
                Files.delete(taken.path());
            } else {
                Files.move(taken.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean touched(Path place) throws IOException {
        try {
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** What became of a content since it was kept. */
    enum State {
        GOOD,
        MISSING,
        ALTERED
    }

    /** Reads all of it: only the digest says that it is what was kept. */
    State state(String sha256) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(place(sha256)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(sha256) ? State.GOOD : State.ALTERED;
        } catch (NoSuchFileException gone) {
            return State.MISSING;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Deletes a content that no attachment names, as {@link #putAside} says.
     *
     * @param named asked once more when it is aside
     */
    void forget(String sha256, Instant before, BooleanSupplier named) {
        try {
            if (putAside(sha256, before, named)) {
                Files.deleteIfExists(aside(sha256));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Puts a content aside that no attachment names. It comes back when somebody uploaded the same meanwhile: an upload
     * touches what is there before it names it.
     *
     * @param before what was touched later than that is in use
     * @param named asked when it is aside
     * @return whether it is aside now
     */
    boolean putAside(String sha256, Instant before, BooleanSupplier named) throws IOException {
        Path place = place(sha256);
        Path aside = aside(sha256);
        try {
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            return false;
        }
        boolean used = Files.getLastModifiedTime(aside).toInstant().isAfter(before) || named.getAsBoolean();
        if (used && !Files.exists(place)) {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
        return true;
    }

    Path aside(String sha256) {
        return place(sha256).resolveSibling(sha256 + ASIDE);
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

    Path directory() {
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
