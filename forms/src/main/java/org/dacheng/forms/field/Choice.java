package org.dacheng.forms.field;

import org.dacheng.people.text.LocalText;

/** One option of a choice. */
public record Choice(String value, LocalText label) {}
