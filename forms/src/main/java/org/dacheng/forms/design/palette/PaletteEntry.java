package org.dacheng.forms.design.palette;

import org.dacheng.base.text.LocalText;

/**
 * A type of field that can be added.
 *
 * @param type in the schema, or a variant such as {@code date}
 * @param name in both languages
 * @param icon of the sprite
 * @param search pinyin of the Chinese name
 */
public record PaletteEntry(String type, LocalText name, String icon, String search) {}
