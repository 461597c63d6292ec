package org.dacheng.engine.design.settings;

import java.util.List;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;

/** The settings of printing in {@code process.json} as sentences. */
final class PrintSettings {

    static final List<SettingsGroup> GROUPS = List.of(
            new SettingsGroup(
                    "sheet",
                    false,
                    List.of(
                            SettingSentence.of("print-title", new Setting.Texts("/print/title", false, true)),
                            SettingSentence.of(
                                    "print-paper",
                                    new Setting.Choice("/print/paper", List.of("a4", "a5"), "a4"),
                                    new Setting.Choice(
                                            "/print/orientation", List.of("portrait", "landscape"), "portrait")),
                            SettingSentence.of(
                                    "print-layout",
                                    new Setting.Choice(
                                            "/print/layout", List.of("one-column", "two-columns"), "one-column")))),
            new SettingsGroup(
                    "sheet-end",
                    false,
                    List.of(
                            SettingSentence.of("print-decisions", new Setting.Toggle("/print/decisions", true)),
                            SettingSentence.of("print-signatures", new Setting.Texts("/print/signatures", true)),
                            SettingSentence.of("print-footer", new Setting.Texts("/print/footer", false)))));

    private PrintSettings() {}
}
