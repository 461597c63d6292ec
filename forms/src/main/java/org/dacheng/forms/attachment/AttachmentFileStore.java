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
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.text.Message;
import org.springframework.stereotype.Component;

/** Files named by the SHA-256 of their content: identical content is stored once and never changes. */
@Component
class AttachmentFileStore {

    /** Suffix of a file that is about to be deleted; its date is that of being set aside. */
    static final String ASIDE = ".aside";

    /** Suffix of a file that is being set aside but is not dated yet; still there if the program ended meanwhile. */
    static final String CHECKED = ".checked";

    private final FilesProperties properties;

    AttachmentFileStore(FilesProperties properties) {
        this.properties = properties;
    }

    /**
     * A received file that may still be discarded.
     *
     * @param path temporary location
     */
    record ReceivedFile(Path path, String sha256, long size) {}

    /**
     * Writes a file while reading, and stops at the limit.
     *
     * @throws AttachmentRefused when it is larger than the limit, or empty
     */
    ReceivedFile receive(InputStream content) {
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

    private ReceivedFile write(InputStream content, Path waiting) throws IOException {
        MessageDigest digest = Sha256.digest();
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
        return new ReceivedFile(waiting, Sha256.hex(digest), size);
    }

    /**
     * Moves it to its final location, unless identical content is stored already. Needs no time to read a file, so that
     * it may be called under a lock.
     *
     * @param before {@link #state} of the content, found out shortly before
     */
    void store(ReceivedFile received, FileState before) {
        Path place = place(received.sha256());
        try {
            Files.createDirectories(place.getParent());
            // An existing file is touched to protect it from deletion now; an altered one is repaired.
            if (before == FileState.GOOD && touch(place)) {
                Files.delete(received.path());
            } else {
                Files.move(received.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean touch(Path place) throws IOException {
        try {
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Condition of a stored file. */
    enum FileState {
        GOOD,
        MISSING,
        ALTERED
    }

    /** Reads the whole file, since only its digest proves that it is unaltered. */
    FileState state(String sha256) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(place(sha256)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(digest).equals(sha256) ? FileState.GOOD : FileState.ALTERED;
        } catch (NoSuchFileException gone) {
            return FileState.MISSING;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Deletes a file without an attachment, by the rules of {@link #putAside}.
     *
     * @param named checked again once it is aside
     */
    void forget(String sha256, Instant before, BooleanSupplier named) {
        try {
            if (putAside(sha256, before, named, Instant.now())) {
                Files.deleteIfExists(aside(sha256));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Sets aside a file without an attachment. It is restored if identical content was uploaded meanwhile: an upload
     * touches the existing file before it refers to it.
     *
     * @param before a file touched later is in use
     * @param named checked while it is aside
     * @param at its date from then on
     * @return whether it is aside now
     */
    boolean putAside(String sha256, Instant before, BooleanSupplier named, Instant at) throws IOException {
        try {
            Files.move(place(sha256), checked(sha256), StandardCopyOption.ATOMIC_MOVE);
            return dateAside(sha256, before, named, at);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /**
     * The second half of {@link #putAside}, also for a file that was left between the two: it gets its final name only
     * once it is dated, so that it is kept for the whole time from then on whenever the program ends.
     */
    boolean dateAside(String sha256, Instant before, BooleanSupplier named, Instant at) throws IOException {
        Path place = place(sha256);
        Path checked = checked(sha256);
        boolean used = Files.getLastModifiedTime(checked).toInstant().isAfter(before) || named.getAsBoolean();
        if (used && !Files.exists(place)) {
            Files.move(checked, place, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
        Files.setLastModifiedTime(checked, FileTime.from(at));
        Files.move(checked, aside(sha256), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    Path aside(String sha256) {
        return place(sha256).resolveSibling(sha256 + ASIDE);
    }

    Path checked(String sha256) {
        return place(sha256).resolveSibling(sha256 + CHECKED);
    }

    void discard(ReceivedFile received) {
        try {
            Files.deleteIfExists(received.path());
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
}
