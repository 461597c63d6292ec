package org.dacheng.forms.design.setting;

import org.jspecify.annotations.Nullable;

/** Words of a sentence, or a control in it. */
public record SentencePart(String text, @Nullable SettingView setting) {}
