package org.dacheng.forms.design.setting;

import java.util.List;
import org.dacheng.forms.field.setting.SettingSentence;

/** Declared sentences under one title. */
public record SettingsGroup(String title, boolean folded, List<SettingSentence> sentences) {}
