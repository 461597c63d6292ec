package org.dacheng.base.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Renders XHTML as PDF. */
@Component
public class PdfRenderer {

    private static final String FAMILY = "sheet";
    private static final int WEIGHT = 400;

    /** Pictures are in the document itself. */
    private static final String EMBEDDED = "data:";

    private final PdfFonts fonts;

    PdfRenderer(PdfFonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggingEnabled(false);
    }

    /** False if Chinese texts cannot be rendered, because no font has their characters. */
    public boolean isAvailable() {
        return fonts.all().stream().anyMatch(PdfFont::chinese);
    }

    /**
     * Renders a document. Its texts are in the font family {@code sheet}; characters that no font has are drawn as □.
     *
     * @param xhtml well-formed, with pictures as {@code data:} addresses; nothing else is loaded
     * @param styles CSS 2.1 with {@code @page}
     * @throws NoChineseFont if {@link #isAvailable()} is false
     */
    public byte[] render(String xhtml, String styles) {
        if (!isAvailable()) {
            throw new NoChineseFont();
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            Document document = document(PdfText.of(xhtml));
            addStyles(document, styles);
            builder(document).toStream(pdf).run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }

    private PdfRendererBuilder builder(Document document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, "")
                .useFastMode()
                .useUriResolver((base, address) -> address.startsWith(EMBEDDED) ? address : null)
                .useReplacementText("□");
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> address.startsWith(EMBEDDED), moment);
        }
        List<PdfFont> all = fonts.all();
        for (int i = 0; i < all.size(); i++) {
            byte[] content = all.get(i).content();
            String family = i == 0 ? FAMILY : FAMILY + i;
            builder.useFont(() -> new ByteArrayInputStream(content), family, WEIGHT, FontStyle.NORMAL, true);
        }
        return builder.usePdfUaAccessibility(true).withProducer("Dacheng");
    }

    private static void addStyles(Document document, String styles) {
        Element style = document.createElement("style");
        style.setTextContent(styles);
        document.getElementsByTagName("head").item(0).appendChild(style);
    }

    private static Document document(String xhtml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException notXml) {
            throw new IllegalArgumentException("not well-formed: " + notXml.getMessage(), notXml);
        }
    }
}
