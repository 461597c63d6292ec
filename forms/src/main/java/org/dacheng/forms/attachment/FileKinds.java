package org.dacheng.forms.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.dacheng.people.text.Message;
import org.springframework.stereotype.Component;

/** Finds the kind of a file in its content, whatever it calls itself, and lets only harmless kinds in. */
@Component
class FileKinds {

    private static final Set<String> ALLOWED = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/bmp",
            "image/tiff",
            "image/heic",
            "application/pdf",
            "application/zip",
            "application/rtf",
            "application/ofd",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "text/plain",
            "text/csv",
            "text/markdown");

    /** Old office files are all one container to the detector; the ending says which. */
    private static final Map<String, String> OLD_OFFICE = Map.of(
            "doc", "application/msword",
            "xls", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint");

    /** Endings that a machine would run or show as a page, even when their content is plain text. */
    private static final Set<String> DANGEROUS = Set.of(
            "html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "xml", "js", "mjs", "exe", "dll", "com", "scr",
            "msi", "bat", "cmd", "ps1", "vbs", "wsf", "hta", "lnk", "jar", "sh", "py", "php", "jsp", "reg", "docm",
            "xlsm", "pptm", "url", "css");

    private final Detector detector = new DefaultDetector();

    /** @throws AttachmentRefused for every kind that is not allowed */
    String kind(Path file, String name) {
        String ending = ending(name);
        String found = detect(file, name);
        if (found.equals("application/x-tika-msoffice")) {
            found = OLD_OFFICE.getOrDefault(ending, found);
        }
        if (DANGEROUS.contains(ending) || !ALLOWED.contains(found)) {
            throw new AttachmentRefused(
                    415, Message.of("forms.attachment.kind", ending.isEmpty() ? found : "." + ending));
        }
        return found;
    }

    private String detect(Path file, String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream content = TikaInputStream.get(file)) {
            MediaType type = detector.detect(content, metadata);
            return type.getBaseType().toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
