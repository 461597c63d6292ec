package org.dacheng.forms.option;

import java.util.List;
import org.dacheng.base.text.LocalText;

/**
 * A list of options that forms share.
 *
 * @param key what forms name it by
 * @param revision grows with every change
 */
public record OptionList(String key, LocalText name, List<ListedOption> options, long revision) {}
