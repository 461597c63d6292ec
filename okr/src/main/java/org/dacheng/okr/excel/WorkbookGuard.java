package org.dacheng.okr.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dacheng.people.text.Message;

/** Turns away what is no plain workbook, and what would grow beyond all bounds, before anything is kept of it. */
final class WorkbookGuard {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 500L << 20;
    private static final long MOST_TEXT = 128L << 20;
    private static final String ENCRYPTED = "EncryptedPackage";

    static void check(Path file) {
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            switch (FileMagic.valueOf(in)) {
                case OLE2 -> throw WorkbookReader.refused(Message.of(old(file)));
                case OOXML -> parts(file);
                default -> throw WorkbookReader.refused(Message.of("okr.import.no-workbook"));
            }
        } catch (IOException broken) {
            throw WorkbookReader.refused(Message.of("okr.import.broken"));
        }
    }

    /** The old format, or a new one that is wrapped into the old because it has a password. */
    private static String old(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            return system.getRoot().hasEntryCaseInsensitive(ENCRYPTED)
                    ? "okr.import.password"
                    : "okr.import.old-format";
        }
    }

    private static void parts(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            if (parts.size() > MOST_PARTS) {
                throw WorkbookReader.refused(Message.of("okr.import.bomb"));
            }
            names(parts.stream()
                    .map(part -> part.getName().toLowerCase(Locale.ROOT))
                    .toList());
            long left = MOST_BYTES;
            for (ZipEntry part : parts) {
                boolean text = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
                left -= size(zip, part, text ? Math.min(left, MOST_TEXT) : left);
            }
        }
    }

    private static void names(List<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw WorkbookReader.refused(Message.of("okr.import.macros"));
        }
        if (names.contains("xl/workbook.bin")) {
            throw WorkbookReader.refused(Message.of("okr.import.old-format"));
        }
        if (!names.contains("[content_types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw WorkbookReader.refused(Message.of("okr.import.no-workbook"));
        }
    }

    /** What a part says of its size may be a lie, so it is unpacked, and thrown away at once. */
    private static long size(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw WorkbookReader.refused(Message.of("okr.import.bomb"));
                }
            }
        }
        return size;
    }

    private WorkbookGuard() {}
}
