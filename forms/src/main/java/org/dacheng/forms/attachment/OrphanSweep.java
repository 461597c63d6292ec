package org.dacheng.forms.attachment;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dacheng.base.schedule.RepeatedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes files without an attachment, left behind by programs that ended. A file is set aside first and deleted after
 * it was aside as long as an unsubmitted upload is kept; if an attachment refers to it by then, for example after a
 * restored backup of the database, it is moved back. A file that cannot be moved or deleted does not prevent others
 * from being processed.
 */
@Component
class OrphanSweep implements RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);

    private static final int AT_ONCE = 500;
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{64}(" + Pattern.quote(AttachmentFileStore.ASIDE)
            + "|" + Pattern.quote(AttachmentFileStore.CHECKED) + ")?");

    private final AttachmentRows rows;
    private final AttachmentFileStore store;
    private final FilesProperties properties;
    private final Clock clock;

    OrphanSweep(AttachmentRows rows, AttachmentFileStore store, FilesProperties properties, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** The step for one file. */
    private interface FileAction {
        void take(Path file) throws IOException;
    }

    @Override
    public String name() {
        return "sweep-orphan-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(Duration.ofHours(properties.unboundHours()));
        each(store.directory().resolve("incoming"), file -> {
            if (isOlder(file, before)) {
                Files.deleteIfExists(file);
            }
        });
        each(store.directory(), folder -> {
            if (FOLDER.matcher(folder.getFileName().toString()).matches()) {
                contents(folder, before);
            }
        });
    }

    private void contents(Path folder, Instant before) {
        List<Path> some = new ArrayList<>();
        each(folder, file -> {
            if (CONTENT.matcher(file.getFileName().toString()).matches() && isOlder(file, before)) {
                some.add(file);
            }
            if (some.size() == AT_ONCE) {
                unnamed(some, before);
                some.clear();
            }
        });
        unnamed(some, before);
    }

    private void unnamed(List<Path> old, Instant before) {
        Set<String> named = old.isEmpty()
                ? Set.of()
                : rows.referenced(old.stream().map(OrphanSweep::sha256).toList());
        for (Path file : old) {
            String sha256 = sha256(file);
            if (file.equals(store.aside(sha256))) {
                tried(file, one -> end(one, sha256, named.contains(sha256)));
            } else if (file.equals(store.checked(sha256))) {
                tried(file, one -> store.dateAside(sha256, before, () -> rows.isReferenced(sha256), clock.instant()));
            } else if (!named.contains(sha256)) {
                tried(file, one -> store.putAside(sha256, before, () -> rows.isReferenced(sha256), clock.instant()));
            }
        }
    }

    private void end(Path aside, String sha256, boolean named) throws IOException {
        Path place = store.place(sha256);
        if (named && !Files.exists(place)) {
            Files.move(aside, place);
            return;
        }
        Files.delete(aside);
        if (!named) {
            LOG.info("Deleted {}, which no attachment names", place);
        }
    }

    private static String sha256(Path file) {
        return file.getFileName().toString().substring(0, 64);
    }

    private static boolean isOlder(Path file, Instant moment) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    }

    private static void each(Path folder, FileAction action) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> tried(file, action));
        } catch (IOException | DirectoryIteratorException failed) {
            LOG.warn("The folder {} could not be read: {}", folder, failed.toString());
        }
    }

    private static void tried(Path file, FileAction action) {
        try {
            action.take(file);
        } catch (NoSuchFileException gone) {
            LOG.debug("{} is gone already", file);
        } catch (IOException failed) {
            LOG.warn("{} could not be cleared away: {}", file, failed.toString());
        }
    }
}
