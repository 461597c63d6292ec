package org.dacheng.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDF files have readable text in both languages, and the renderer reads nothing but its document. */
class PdfRendererTests {

    private static final String FONT = "/fonts/sheet.ttf";
    private static final String STYLES = "body { font-family: sheet, sheet1 }";
    private static final PdfRenderer RENDERER = new PdfRenderer(new PdfFonts(null, FONT));

    @TempDir
    private Path folder;

    @Test
    void textIsReadableInBothLanguages() throws IOException {
        assertThat(text(page("<p>请假申请：金额、日期、用车、长途</p><p>Leave request</p>")))
                .contains("请假申请：金额、日期、用车、长途", "Leave request");
    }

    @Test
    void theFontIsEmbeddedWithTheCharactersInUse() throws IOException {
        byte[] pdf = RENDERER.render(page("<p>请假</p>"), STYLES);

        assertThat(pdf.length).isLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getResources().getFontNames()).isNotEmpty();
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void radicalsAndCompatibilityCharactersAreWrittenAsTheirCharacters() throws IOException {
        assertThat(text(page("<p>\u2f00\u2fa6\uf9a8</p>"))).contains("一金令");
    }

    @Test
    void charactersThatNoFontHasAreDrawnAsBoxes() throws IOException {
        assertThat(text(page("<p>笑😀𠮷𠀋ع</p>"))).contains("笑□□□");
    }

    @Test
    void controlCharactersAndHalvesOfPairsAreLeftOut() throws IOException {
        assertThat(text(page("<p>a\u0000\u0007\ud800b\udc00\uffff</p>"))).contains("ab");
    }

    @Test
    void rejectsADocumentWithADoctype() {
        assertThatThrownBy(() ->
                        RENDERER.render("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>", STYLES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsNeitherFilesNorAddresses() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p:after { content: 'leaked' }");
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String text = text(page("""
                    </body><head>
                    <link rel="stylesheet" href="%1$s"/><link rel="stylesheet" href="%2$s"/>
                    <style>@import url('%1$s'); @import url('%2$s'); p { background: url('%2$s') }
                      @font-face { font-family: x; src: url('%2$s') } b { font-family: x }</style>
                    </head><body>
                    <p>kept <b>bold</b></p><img src="%1$s"/><img src="%2$s"/><object data="%2$s"></object>
                    <script src="%2$s">1</script><iframe src="%1$s"></iframe>
                    """.formatted(secret.toUri(), web)));

            assertThat(text).contains("kept").doesNotContain("leaked");
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void withoutAChineseFontItIsNotAvailable() throws IOException {
        Path unreadable = Files.write(folder.resolve("unreadable.ttf"), new byte[] {1, 2, 3});
        for (Path configured : new Path[] {null, unreadable, folder.resolve("missing.ttf")}) {
            PdfRenderer without = new PdfRenderer(new PdfFonts(configured, "/fonts/none.ttf"));

            assertThat(without.isAvailable()).isFalse();
            assertThatThrownBy(() -> without.render(page("<p>x</p>"), STYLES)).isInstanceOf(NoChineseFont.class);
        }
    }

    @Test
    void aConfiguredFontIsUsedAndAnUnusableOneIsPassedOver() throws IOException {
        Path own = folder.resolve("own.ttf");
        try (var font = PdfRendererTests.class.getResourceAsStream(FONT)) {
            assertThat(font).isNotNull();
            Files.copy(font, own);
        }

        assertThat(new PdfRenderer(new PdfFonts(own, "/fonts/none.ttf")).isAvailable())
                .isTrue();
        assertThat(new PdfRenderer(new PdfFonts(folder.resolve("missing.ttf"), FONT)).isAvailable())
                .isTrue();
    }

    private static String page(String body) {
        return "<html lang=\"zh-CN\"><head><title>Test</title></head><body>" + body + "</body></html>";
    }

    private static String text(String xhtml) throws IOException {
        try (PDDocument document = Loader.loadPDF(RENDERER.render(xhtml, STYLES))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
