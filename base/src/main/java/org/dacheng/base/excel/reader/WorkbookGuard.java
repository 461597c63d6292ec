package org.dacheng.base.excel.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.dacheng.base.text.Message;

/** Refuses files that are not plain workbooks or would unpack to too much, before anything is stored. */
final class WorkbookGuard {

    /** Elements of the shared texts. */
    static final long MAX_TEXTS = 10_000_000;

    /** Elements of every other part except sheets. */
    static final long MAX_ELEMENTS = 1_000_000;

    private static final int MAX_PARTS = 2_000;
    private static final long MAX_BYTES = 500L << 20;
    private static final long MAX_TEXT = 128L << 20;

    /** Bytes of a descriptive part: styles, drawings, comments, links. */
    private static final long MAX_DESCRIBED = 32L << 20;

    /** Parts without a limit of their own: sheets and pictures. */
    private static final Pattern LARGE =
            Pattern.compile(".*/worksheets/[^/]*\\.xml|.*/(media|embeddings|printersettings)/.*");

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static void check(Path file) {
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            switch (FileMagic.valueOf(in)) {
                case OLE2 -> throw WorkbookReader.refused(Message.of(oldFormatMessage(file)));
                case OOXML -> parts(file);
                default -> throw WorkbookReader.refused(Message.of("base.excel.no-workbook"));
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw WorkbookReader.refused(Message.of("base.excel.broken"));
        }
    }

    /** The old format, or a new one wrapped in the old one because of a password. */
    private static String oldFormatMessage(Path file) throws IOException {
        return contains(Files.readAllBytes(file), ENCRYPTED) ? "base.excel.password" : "base.excel.old-format";
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        return IntStream.rangeClosed(0, content.length - wanted.length)
                .anyMatch(at -> Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length));
    }

    private static void parts(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw WorkbookReader.tooLarge();
            }
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            names(parts.stream()
                    .map(part -> part.getName().toLowerCase(Locale.ROOT))
                    .toList());
            long left = MAX_BYTES;
            for (ZipEntry part : parts) {
                left -= size(zip, part, Math.min(left, maxBytes(part.getName().toLowerCase(Locale.ROOT))));
            }
        }
    }

    private static void names(List<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw WorkbookReader.refused(Message.of("base.excel.macros"));
        }
        if (names.contains("xl/workbook.bin")) {
            throw WorkbookReader.refused(Message.of("base.excel.old-format"));
        }
        if (!names.contains("[content_types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw WorkbookReader.refused(Message.of("base.excel.no-workbook"));
        }
    }

    /** Limit by its name, which may be wrong as well: the reader of a part limits it again. */
    private static long maxBytes(String part) {
        if (part.endsWith("sharedstrings.xml")) {
            return MAX_TEXT;
        }
        return LARGE.matcher(part).matches() ? MAX_BYTES : MAX_DESCRIBED;
    }

    /** The declared size of a part may be wrong, so the part is unpacked and discarded. */
    private static long size(ZipFile zip, ZipEntry part, long max) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > max) {
                    throw WorkbookReader.tooLarge();
                }
            }
        }
        return size;
    }

    private WorkbookGuard() {}
}
