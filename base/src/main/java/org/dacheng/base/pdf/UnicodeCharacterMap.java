package org.dacheng.base.pdf;

import java.nio.ByteBuffer;

/**
 * The table of a TrueType font that maps characters to glyphs. Fonts draw a radical such as U+2F00 with the glyph of
 * its character, U+4E00, and the text of a PDF is derived from the glyphs: people would copy and search for radicals
 * instead of characters. Without radicals in the font each of these glyphs has one character; {@link PdfText} replaces
 * radicals in texts.
 */
final class UnicodeCharacterMap {

    private static final int CMAP = 0x636d6170;
    private static final int SEGMENTED_COVERAGE = 12;
    private static final int FIRST_RADICAL = 0x2e80;
    private static final int LAST_RADICAL = 0x2fdf;
    private static final int FIRST_COMPATIBLE = 0xf900;
    private static final int LAST_COMPATIBLE = 0xfaff;

    /** A copy of the font whose table of all characters has no radicals; a font without that table is unchanged. */
    static byte[] withoutRadicals(byte[] font) {
        ByteBuffer copy = ByteBuffer.wrap(font.clone());
        try {
            int tables = copy.getShort(4);
            for (int i = 0; i < tables; i++) {
                int entry = 12 + 16 * i;
                if (copy.getInt(entry) == CMAP) {
                    removeFromTable(copy, copy.getInt(entry + 8));
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            return font;
        }
        return copy.array();
    }

    private static void removeFromTable(ByteBuffer font, int table) {
        int subtables = font.getShort(table + 2);
        for (int i = 0; i < subtables; i++) {
            int subtable = table + font.getInt(table + 4 + 8 * i + 4);
            if (font.getShort(subtable) == SEGMENTED_COVERAGE) {
                removeFromGroups(font, subtable);
            }
        }
    }

    /** A group of characters with consecutive glyphs; one that is left out maps its first character to no glyph. */
    private static void removeFromGroups(ByteBuffer font, int subtable) {
        int groups = font.getInt(subtable + 12);
        for (int i = 0; i < groups; i++) {
            int group = subtable + 16 + 12 * i;
            int first = font.getInt(group);
            int last = font.getInt(group + 4);
            if (isWithin(first, last, FIRST_RADICAL, LAST_RADICAL)
                    || isWithin(first, last, FIRST_COMPATIBLE, LAST_COMPATIBLE)) {
                font.putInt(group + 4, first);
                font.putInt(group + 8, 0);
            }
        }
    }

    private static boolean isWithin(int first, int last, int from, int to) {
        return first >= from && last <= to;
    }

    private UnicodeCharacterMap() {}
}
