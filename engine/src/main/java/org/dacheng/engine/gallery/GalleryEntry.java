package org.dacheng.engine.gallery;

import org.dacheng.base.text.LocalText;

/**
 * A ready process as the gallery lists it.
 *
 * @param key key of its package, such as {@code overtime}; a process made from it may have another
 * @param category key of its category, such as {@code hr}
 * @param categoryName name of the category, a heading of the gallery
 * @param icon name of a bundled icon
 * @param fields number of fields that its form asks for or computes; notes and layout do not count
 */
public record GalleryEntry(
        String key,
        String category,
        LocalText categoryName,
        LocalText name,
        LocalText description,
        String icon,
        int fields) {}
