package org.dacheng.forms.design.setting;

/** Something that may be chosen in a setting, with its text in the reader's language. */
public record SettingOption(String value, String text) {}
