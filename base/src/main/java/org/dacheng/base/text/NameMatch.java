package org.dacheng.base.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one rule by which something is found by its name: by part of it in either language, of its pinyin, of its pinyin
 * initials, or of a key. Case, width, blanks, hyphens and the marks between syllables make no difference.
 */
public final class NameMatch {

    /** What typing adds or leaves out. The script {@code field-chooser.js} ignores the same. */
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Cf}'’-]");

    /**
     * Whether the name, or one of the keys, is found.
     *
     * @param typed the search text; a blank one matches nothing
     */
    public static boolean matches(String typed, LocalText name, String... keys) {
        String wanted = plain(typed);
        return !wanted.isEmpty() && forms(name, keys).stream().anyMatch(form -> form.contains(wanted));
    }

    /** The same for a longer text, which is not looked for by its pinyin. */
    public static boolean mentions(String typed, LocalText text) {
        String wanted = plain(typed);
        return !wanted.isEmpty()
                && (plain(text.zh()).contains(wanted) || plain(text.en()).contains(wanted));
    }

    /**
     * What a script finds something by that is on its page, with blanks between the forms. The name as it is written
     * comes first, so that one that begins with what is typed can come first as well.
     */
    public static String words(LocalText name, String... keys) {
        Set<String> words = new LinkedHashSet<>();
        words.add(name.zh().toLowerCase(Locale.ROOT));
        words.add(name.en().toLowerCase(Locale.ROOT));
        words.addAll(forms(name, keys));
        return String.join(" ", words);
    }

    private static Set<String> forms(LocalText name, String... keys) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(plain(name.zh()));
        forms.add(plain(name.en()));
        Pinyin.of(name.zh()).forEach(spelled -> forms.add(plain(spelled)));
        for (String key : keys) {
            forms.add(plain(key));
        }
        forms.remove("");
        return forms;
    }

    private static String plain(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(usual).replaceAll("");
    }

    private NameMatch() {}
}
