package org.dacheng.forms.field;

import org.dacheng.base.text.LocalText;

/** One option of a choice. */
public record ChoiceOption(String value, LocalText label) {}
