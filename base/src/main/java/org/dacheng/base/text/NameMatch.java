package org.dacheng.base.text;

import java.util.Locale;

/** Matches a search text against a name: part of it in either language, or of its pinyin or pinyin initials. */
public final class NameMatch {

    /** @param typed the search text; a blank one matches nothing */
    public static boolean matches(String typed, LocalText name) {
        String words = PlainText.line(typed).toLowerCase(Locale.ROOT);
        String joined = words.replace(" ", "");
        return !joined.isEmpty()
                && (name.zh().toLowerCase(Locale.ROOT).contains(words)
                        || name.en().toLowerCase(Locale.ROOT).contains(words)
                        || Pinyin.of(name.zh()).stream().anyMatch(spelled -> spelled.contains(joined)));
    }

    private NameMatch() {}
}
