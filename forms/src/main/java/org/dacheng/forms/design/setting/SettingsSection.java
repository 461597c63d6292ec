package org.dacheng.forms.design.setting;

import java.util.List;
import org.dacheng.base.text.Message;

/**
 * Sentences under one title.
 *
 * @param folded whether it opens only when asked, for what is rarely changed
 */
public record SettingsSection(Message title, boolean folded, List<List<SentencePart>> sentences) {}
