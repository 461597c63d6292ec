package org.dacheng.forms.field.setting;

import java.util.List;

/**
 * A sentence with controls in it.
 *
 * @param message key of its text; {@code {0}}, {@code {1}}, … are the places of the settings
 */
public record SettingSentence(String message, List<Setting> settings) {

    public static SettingSentence of(String message, Setting... settings) {
        return new SettingSentence("forms.setting." + message, List.of(settings));
    }
}
