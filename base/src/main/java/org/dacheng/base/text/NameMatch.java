package org.dacheng.base.text;

import java.util.Locale;

/** Whether a name is found by what was typed: part of it in either language, or of its pinyin or pinyin initials. */
public final class NameMatch {

    /** @param typed what nothing is found by when it is blank */
    public static boolean finds(String typed, LocalText name) {
        String words = PlainText.line(typed).toLowerCase(Locale.ROOT);
        String joined = words.replace(" ", "");
        return !joined.isEmpty()
                && (name.zh().toLowerCase(Locale.ROOT).contains(words)
                        || name.en().toLowerCase(Locale.ROOT).contains(words)
                        || Pinyin.of(name.zh()).stream().anyMatch(spelled -> spelled.contains(joined)));
    }

    private NameMatch() {}
}
