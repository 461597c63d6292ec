package org.dacheng.forms.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.dacheng.base.text.Message;
import org.springframework.stereotype.Component;

/** Detects the type of a file by its content, whatever its name, and accepts only harmless types. */
@Component
class FileTypeDetector {

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

    /** Old Office files share one container format; the extension decides. */
    private static final Map<String, String> OLD_OFFICE = Map.of(
            "doc", "application/msword",
            "xls", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint");

    /** Extensions that a machine would execute or show as a page, even when the content is plain text. */
    private static final Set<String> DANGEROUS = Set.of((
            // pages, and files that style or change them
            "html htm xhtml xht shtml mht mhtml svg svgz xml xsl xslt css swf "
                    // programs and their parts
                    + "exe dll com scr msi msp mst pif cpl ocx sys drv gadget application appx msix "
                    + "appref-ms jar jnlp apk app dmg pkg deb rpm run bin elf iso img vhd vhdx "
                    // scripts
                    + "js jse mjs cjs ts vb vbe vbs ws wsf wsh wsc sct hta bat cmd ps1 ps1xml ps2 psc1 psm1 "
                    + "psd1 msh msh1 sh bash zsh csh ksh fish command py pyc pyw pyz pl rb lua tcl php phtml "
                    + "phar jsp jspx asp aspx cgi "
                    // opened by a system without asking
                    + "lnk url desktop website webloc scf inf ins isp reg msc job chm hlp library-ms "
                    + "search-ms searchconnector-ms settingcontent-ms theme themepack diagcab appcontent-ms "
                    // documents with macros
                    + "docm dotm xlsm xltm xlam xlsb xll xla xlm pptm potm ppam ppa ppsm sldm mdb mde ade adp "
                    + "accdb accde iqy slk")
            .split(" "));

    private final Detector detector = new DefaultDetector();

    /** @throws AttachmentRefused for every kind that is not allowed */
    String kind(Path file, String name) {
        String ending = ending(name);
        String found = detect(file, name);
        if (found.equals("application/x-tika-msoffice")) {
            found = OLD_OFFICE.getOrDefault(ending, found);
        }
        if (found.startsWith("image/") && !detect(file, "").equals(found)) {
            // Only the name is that of a picture; the content is unknown.
            throw new AttachmentRefused(415, Message.of("forms.attachment.not-a-picture", name));
        }
        if (DANGEROUS.contains(ending) || !ALLOWED.contains(found)) {
            throw new AttachmentRefused(
                    415, Message.of("forms.attachment.kind", ending.isEmpty() ? found : "." + ending));
        }
        return found;
    }

    private String detect(Path file, String name) {
        Metadata metadata = new Metadata();
        if (!name.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (TikaInputStream content = TikaInputStream.get(file)) {
            MediaType type = detector.detect(content, metadata);
            return type.getBaseType().toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String ending(String name) {
        String plain = SafeFileName.withoutEnd(Normalizer.normalize(name, Normalizer.Form.NFKC));
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? "" : plain.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
