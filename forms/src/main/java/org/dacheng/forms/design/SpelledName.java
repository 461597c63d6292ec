package org.dacheng.forms.design;

import java.text.Normalizer;
import java.util.Locale;
import org.dacheng.base.text.Pinyin;

/** Names in Latin letters made from texts: pinyin for Chinese, camel case for English. */
public final class SpelledName {

    private static final int MAX_LENGTH = 30;

    /**
     * Letters and digits only, beginning with a small letter.
     *
     * @param otherwise the name of a text without letters and digits
     */
    public static String of(String text, String otherwise) {
        StringBuilder name = new StringBuilder();
        boolean wordStarts = false;
        for (int sign : text.codePoints().toArray()) {
            String spelled = spelled(sign);
            if (spelled.isEmpty()) {
                wordStarts = name.length() > 0;
            } else if (name.length() + spelled.length() <= MAX_LENGTH) {
                name.append(wordStarts ? spelled.substring(0, 1).toUpperCase(Locale.ROOT) : spelled.substring(0, 1));
                name.append(spelled.substring(1));
                wordStarts = false;
            }
        }
        String made = name.toString().replaceFirst("^\\d+", "");
        return made.isEmpty() ? otherwise : made.substring(0, 1).toLowerCase(Locale.ROOT) + made.substring(1);
    }

    /** The Latin letters or digits of a character; empty for other characters. */
    private static String spelled(int sign) {
        String text = Character.toString(sign);
        String read = Character.isIdeographic(sign) ? Pinyin.of(text).iterator().next() : text;
        return Normalizer.normalize(read, Normalizer.Form.NFKD).replaceAll("[^A-Za-z0-9]", "");
    }

    private SpelledName() {}
}
