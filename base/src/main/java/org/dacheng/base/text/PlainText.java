package org.dacheng.base.text;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Normalises typed text to Unicode that both databases can store and every reader can see.
 *
 * <ul>
 *   <li>Half a surrogate pair is not a character: such a text is not {@linkplain #isWellFormed well-formed} and is
 *       refused on input.
 *   <li>Control characters, noncharacters, byte order marks and marks that change the direction of writing are removed:
 *       they come from pasted text, nobody types them.
 *   <li>All line ends are {@code \n}; single-line text has none, and no tabs.
 *   <li>Surrounding blanks are removed, including invisible ones. Inner blanks stay.
 *   <li>Lengths are code points, as both databases count them.
 * </ul>
 */
public final class PlainText {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** The text on one line: line ends and tabs become spaces, surrounding blanks are removed. */
    public static String line(String text) {
        return stripped(clean(text).replace('\n', ' ').replace('\t', ' '));
    }

    /** {@link #line}; null for null and for text without visible characters. */
    public static @Nullable String lineOrNull(@Nullable String text) {
        return text == null || isBlank(text) ? null : line(text);
    }

    /** The text with its lines, without surrounding blanks. */
    public static String lines(String text) {
        return stripped(clean(text));
    }

    /** {@link #lines}; null for null and for text without visible characters. */
    public static @Nullable String linesOrNull(@Nullable String text) {
        return text == null || isBlank(text) ? null : lines(text);
    }

    /** The text without removed characters and with {@code \n} at the end of each line; surrounding blanks stay. */
    public static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    /** True without visible characters: for null, spaces of all kinds, format characters, fillers. */
    public static boolean isBlank(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!isInvisible(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** False for a text with half of a surrogate pair. */
    public static boolean isWellFormed(String text) {
        return isPrintableAscii(text)
                || text.codePoints().noneMatch(one -> one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE);
    }

    /** True for a text of which nothing has to be looked at more closely. */
    static boolean isPrintableAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Length in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * At most so many code points of the text: the whole text, or its beginning and "…". Grapheme clusters, such as a
     * family emoji or a letter with its accents, are kept or dropped as a whole.
     */
    public static String shortened(String text, int codePoints) {
        if (text.length() <= codePoints || length(text) <= codePoints) {
            return text;
        }
        return codePoints < 1 ? "" : beginning(text, codePoints - 1) + "…";
    }

    /** The first characters of the text, at most so many code points, without an ellipsis. */
    public static String beginning(String text, int codePoints) {
        if (text.length() <= codePoints || length(text) <= codePoints) {
            return text;
        }
        return cut(text, text.offsetByCodePoints(0, Math.max(0, codePoints)));
    }

    /** The same for formats that count in UTF-16 units, such as cells and sheet names. */
    public static String beginningOfUnits(String text, int units) {
        return text.length() <= units ? text : cut(text, units);
    }

    private static String cut(String text, int from) {
        int end = from > 0 && Character.isHighSurrogate(text.charAt(from - 1)) ? from - 1 : from;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        while (end > 0 && !(characters.isBoundary(end) && isWholeBefore(text, end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    /**
     * Positions that older tables of the JDK treat as a boundary: next to a joiner, before a variation selector or skin
     * tone, in a flag.
     */
    private static boolean isWholeBefore(String text, int end) {
        int before = text.codePointBefore(end);
        int after = text.codePointAt(end);
        return before != ZERO_WIDTH_JOINER
                && after != ZERO_WIDTH_JOINER
                && !isVariation(after)
                && !(after >= 0x1F3FB && after <= 0x1F3FF)
                && !(isFlagLetter(after) && flagLettersBefore(text, end) % 2 == 1);
    }

    private static int flagLettersBefore(String text, int end) {
        int count = 0;
        for (int at = end; at > 0 && isFlagLetter(text.codePointBefore(at)); at -= 2) {
            count++;
        }
        return count;
    }

    private static boolean isFlagLetter(int one) {
        return one >= 0x1F1E6 && one <= 0x1F1FF;
    }

    private static String stripped(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isInvisible(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (end > begin && isInvisible(text.codePointBefore(end)) && !isVariation(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(begin, end);
    }

    private static boolean isClean(String text) {
        return isPrintableAscii(text) || text.codePoints().noneMatch(one -> isRemoved(one) || isOtherLineEnd(one));
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().filter(one -> !isRemoved(one)).forEach(one -> {
            if (isOtherLineEnd(one)) {
                clean.append('\n');
            } else {
                clean.appendCodePoint(one);
            }
        });
        return clean.toString();
    }

    /** Carriage return, next line, line and paragraph separator, vertical tab, form feed. */
    private static boolean isOtherLineEnd(int one) {
        return one == '\r' || one == 0x85 || one == 0x2028 || one == 0x2029 || one == 0x0B || one == 0x0C;
    }

    private static boolean isRemoved(int one) {
        boolean control = Character.getType(one) == Character.CONTROL && one != '\n' && one != '\t';
        boolean noncharacter = (one & 0xFFFE) == 0xFFFE || one >= 0xFDD0 && one <= 0xFDEF;
        boolean direction = one >= 0x202A && one <= 0x202E || one >= 0x2066 && one <= 0x2069;
        return control && !isOtherLineEnd(one) || noncharacter || direction || one == BYTE_ORDER_MARK;
    }

    private static boolean isInvisible(int one) {
        if (one > ' ' && one < 0x7F) {
            return false;
        }
        return Character.isWhitespace(one)
                || Character.isSpaceChar(one)
                || Character.getType(one) == Character.CONTROL
                || Character.getType(one) == Character.FORMAT
                || isVariation(one)
                || isRemoved(one)
                || isFiller(one)
                || one == SOFT_HYPHEN;
    }

    /** Variation selectors and the letters of a flag, which belong to the character before them. */
    private static boolean isVariation(int one) {
        return one >= 0xFE00 && one <= 0xFE0F || one >= 0xE0100 && one <= 0xE01EF || one >= 0xE0020 && one <= 0xE007F;
    }

    /** Letters without a visible glyph: Hangul and Braille fillers, the grapheme joiner. */
    private static boolean isFiller(int one) {
        return one == 0x115F || one == 0x1160 || one == 0x3164 || one == 0xFFA0 || one == 0x2800 || one == 0x034F;
    }

    private PlainText() {}
}
