package org.dacheng.forms.design.palette;

import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.NameMatch;

/**
 * A type of field that can be added.
 *
 * @param type in the schema, or a variant such as {@code date}
 * @param name in both languages
 * @param icon of the sprite
 * @param search what a script finds it by, see {@link NameMatch#words}
 */
public record PaletteEntry(String type, LocalText name, String icon, String search) {}
