package org.dacheng.forms.design.setting;

import java.util.Locale;
import org.dacheng.base.text.Pinyin;

/** Something that may be chosen in a setting, with its text in the reader's language. */
public record SettingOption(String value, String text) {

    /** What it is found by in a long list: its text, and its pinyin spelled out and by initials, in lower case. */
    public String searchText() {
        return text.toLowerCase(Locale.ROOT) + " " + String.join(" ", Pinyin.of(text));
    }
}
