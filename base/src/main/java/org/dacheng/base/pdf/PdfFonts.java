package org.dacheng.base.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The fonts of PDF files: the configured one, then that of the program, which has the characters in daily use. */
@Component
class PdfFonts {

    private static final Logger LOG = LoggerFactory.getLogger(PdfFonts.class);
    private static final String OWN = "/fonts/sheet.ttf";

    private final @Nullable Path configured;
    private final String own;
    private SoftReference<List<PdfFont>> read = new SoftReference<>(null);

    @Autowired
    PdfFonts(PdfProperties properties) {
        this(properties.font(), OWN);
    }

    PdfFonts(@Nullable Path configured, String own) {
        this.configured = configured;
        this.own = own;
    }

    /** Fonts in the order of preference; kept in memory while there is room. */
    synchronized List<PdfFont> all() {
        List<PdfFont> fonts = read.get();
        if (fonts == null) {
            fonts = read();
            read = new SoftReference<>(fonts);
        }
        return fonts;
    }

    private List<PdfFont> read() {
        List<PdfFont> fonts = new ArrayList<>();
        if (configured != null) {
            try {
                fonts.add(PdfFont.of(Files.readAllBytes(configured)));
            } catch (IOException | RuntimeException unusable) {
                LOG.warn("{} is not used for PDF files; a TrueType font (.ttf) is needed", configured, unusable);
            }
        }
        try (InputStream file = PdfFonts.class.getResourceAsStream(own)) {
            if (file != null) {
                fonts.add(PdfFont.of(file.readAllBytes()));
            }
        } catch (IOException unreadable) {
            LOG.warn("The font of the program cannot be read", unreadable);
        }
        return List.copyOf(fonts);
    }
}
