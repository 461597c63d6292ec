package org.dacheng.forms.field.setting;

import java.util.List;

/** Settings that fields of every type have. */
public final class CommonSettings {

    /** What is asked. */
    public static final List<SettingSentence> QUESTION = List.of(
            SettingSentence.of("label", new Setting.Texts("/label", false)),
            SettingSentence.of("help", new Setting.Texts("/description", true)));

    public static final SettingSentence REQUIRED =
            SettingSentence.of("required", new Setting.When("/conditional/required", "/validate/required"));

    public static final SettingSentence SHOWN = SettingSentence.of("shown", new Setting.Shown("/conditional/hide"));

    public static final SettingSentence READ_ONLY =
            SettingSentence.of("read-only", new Setting.When("/conditional/readonly", "/readonly"));

    public static final SettingSentence PRESET = SettingSentence.of("preset", new Setting.Value("/defaultValue"));

    /** Whether it is on printed forms. */
    public static final SettingSentence PRINTED = SettingSentence.of("printed", new Setting.Toggle("/print", true));

    /** The lookup that fills the field, and with what. */
    public static final SettingSentence FILLED = SettingSentence.of(
            "filled",
            new Setting.Reference("/fill/field", Setting.Source.LOOKUPS, false),
            new Setting.Reference("/fill/with", Setting.Source.FOUND, false));

    public static final SettingSentence KEY = SettingSentence.of("key", new Setting.Line("/key"));

    /** Fields next to each other with the same row name are side by side. */
    public static final SettingSentence PLACE =
            SettingSentence.of("place", new Setting.Whole("/layout/columns", 1, 16), new Setting.Line("/layout/row"));

    /** From a least to a greatest number. */
    public static final SettingSentence RANGE =
            SettingSentence.of("range", new Setting.Decimal("/validate/min"), new Setting.Decimal("/validate/max"));

    /** What a text must look like. */
    public static final SettingSentence PATTERN = SettingSentence.of(
            "pattern", new Setting.Line("/validate/pattern"), new Setting.Texts("/validate/patternMessage", false));

    public static final SettingSentence PLACEHOLDER =
            SettingSentence.of("placeholder", new Setting.Line("/placeholder"));

    private CommonSettings() {}
}
