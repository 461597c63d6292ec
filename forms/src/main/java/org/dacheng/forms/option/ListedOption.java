package org.dacheng.forms.option;

import org.dacheng.base.text.LocalText;

/**
 * An option outside a form.
 *
 * @param value what answers store; never changes
 * @param enabled false for one that can no longer be chosen, but is still read
 */
public record ListedOption(String value, LocalText label, boolean enabled) {}
