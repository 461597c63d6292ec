package org.dacheng.base.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType font that can be embedded.
 *
 * @param chinese whether it has Chinese characters
 */
record PdfFont(byte[] content, boolean chinese) {

    /** Two of the most frequent characters, simplified and in both scripts. */
    private static final int[] CHINESE = {'的', '审'};

    /** @throws IOException if it is not a TrueType font, such as a collection or one with PostScript outlines */
    static PdfFont of(byte[] content) throws IOException {
        byte[] plain = UnicodeCharacterMap.withoutRadicals(content);
        try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(plain))) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            boolean chinese = true;
            for (int character : CHINESE) {
                chinese &= characters.getGlyphId(character) != 0;
            }
            return new PdfFont(plain, chinese);
        }
    }
}
