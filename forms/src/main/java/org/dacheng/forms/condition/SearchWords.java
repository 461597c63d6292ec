package org.dacheng.forms.condition;

import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Pinyin;

/** The words by which a field is found in a list. */
final class SearchWords {

    /** Its label in both languages, its pinyin and initials, and its name in FEEL. */
    static String of(LocalText label, String path) {
        return String.join(" ", label.zh(), label.en(), String.join(" ", Pinyin.of(label.zh())), path);
    }

    private SearchWords() {}
}
