package org.dacheng.forms.design.setting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the entries of a setting that has several.
 *
 * @param label what it is for; empty if its kind says so
 * @param kind control that chooses its kind; null if there is only one
 * @param sentence its settings
 */
public record EntryView(String label, @Nullable SettingView kind, List<SentencePart> sentence) {

    /** Its settings in words. */
    String text() {
        String words = SettingText.of(sentence);
        if (kind != null) {
            return (SettingText.of(kind) + " " + words).strip();
        }
        return label + ": " + words;
    }
}
