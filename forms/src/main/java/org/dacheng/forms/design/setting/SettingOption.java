package org.dacheng.forms.design.setting;

import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.NameMatch;

/** Something that may be chosen in a setting, with its text in the reader's language. */
public record SettingOption(String value, String text) {

    /** What a script finds it by in a long list, see {@link NameMatch#words}. */
    public String search() {
        return NameMatch.words(LocalText.same(text));
    }
}
